using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Sts;

/// <summary>Who may assume a role, and what the session inherits.</summary>
public sealed class AssumeRoleTests
{
    private const string Helpers = """
        home, away = client('iam', '111122223333'), client('iam', '444455556666')
        def policy(*statements): return json.dumps({'Version': '2012-10-17', 'Statement': list(statements)})
        def allow(action, resource='*', **more): return {'Effect': 'Allow', 'Action': action, 'Resource': resource, **more}
        def trust(principal, action='sts:AssumeRole', **more): return policy({'Effect': 'Allow', 'Principal': {'AWS': principal}, 'Action': action, **more})
        home.create_user(UserName='jdoe', Tags=[{'Key': 'team', 'Value': 'a'}])
        k = home.create_access_key(UserName='jdoe')['AccessKey']
        sts = client('sts', k['AccessKeyId'], k['SecretAccessKey'])
        def enter(arn, by=sts, **more): return by.assume_role(RoleArn=arn, RoleSessionName='s-1', **more)['Credentials']
        def result(arn, by=sts, **more):
            answer = attempt(by.assume_role, RoleArn=arn, RoleSessionName='s-1', **more)
            return answer if isinstance(answer, str) else 'OK'
        def of(c, service): return client(service, c['AccessKeyId'], c['SecretAccessKey'], c['SessionToken'])

        """;

    [Fact]
    public async Task AssumeRole_TrustAndPermission_AreBothNeededAcrossAccounts()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { RolePropagation = TimeSpan.Zero });

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            user = 'arn:aws:iam::111122223333:user/jdoe'
            def role(iam, name, principal): return iam.create_role(RoleName=name, AssumeRolePolicyDocument=trust(principal))['Role']['Arn']
            inPerson, byAccount, strangers = role(home, 'InPerson', user), role(home, 'ByAccount', '111122223333'), role(home, 'Strangers', '999999999999')
            awayInPerson, awayByAccount = role(away, 'InPerson', user), role(away, 'ByAccount', '111122223333')
            roles = dict(inPerson=inPerson, byAccount=byAccount, strangers=strangers, awayInPerson=awayInPerson, awayByAccount=awayByAccount)
            out['without'] = {name: result(arn) for name, arn in roles.items()}
            home.put_user_policy(UserName='jdoe', PolicyName='p', PolicyDocument=policy(allow('sts:AssumeRole')))
            out['with'] = {name: result(arn) for name, arn in roles.items()}
            """);

        Assert.Equal("""{"inPerson":"OK","byAccount":"AccessDenied","strangers":"AccessDenied","awayInPerson":"AccessDenied","awayByAccount":"AccessDenied"}""", seen["without"]!.ToJsonString());
        Assert.Equal("""{"inPerson":"OK","byAccount":"OK","strangers":"AccessDenied","awayInPerson":"OK","awayByAccount":"OK"}""", seen["with"]!.ToJsonString());
    }

    [Fact]
    public async Task AssumeRole_WithTags_SetsThemIfBothSidesAllowIt()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { RolePropagation = TimeSpan.Zero });

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            tags = [{'Key': 'requester', 'Value': 'jdoe'}]
            arn = home.create_role(RoleName='R', AssumeRolePolicyDocument=trust('111122223333'), Tags=[{'Key': 'requester', 'Value': 'nobody'}])['Role']['Arn']
            next_ = home.create_role(RoleName='Next', AssumeRolePolicyDocument=trust(arn, ['sts:AssumeRole', 'sts:TagSession']))['Role']['Arn']
            mine = allow('iam:ListUsers', Condition={'StringEquals': {'aws:PrincipalTag/requester': 'jdoe'}})
            for role in ['R', 'Next']: home.put_role_policy(RoleName=role, PolicyName='p', PolicyDocument=policy(mine, allow(['sts:AssumeRole', 'sts:TagSession'])))
            home.put_user_policy(UserName='jdoe', PolicyName='p', PolicyDocument=policy(allow('sts:AssumeRole')))
            out['untagged'] = attempt(of(enter(arn), 'iam').list_users)
            out['notAllowed'] = result(arn, Tags=tags)
            home.put_user_policy(UserName='jdoe', PolicyName='p', PolicyDocument=policy(allow(['sts:AssumeRole', 'sts:TagSession'])))
            out['notTrusted'] = result(arn, Tags=tags)
            home.update_assume_role_policy(RoleName='R', PolicyDocument=trust('111122223333', ['sts:AssumeRole', 'sts:TagSession'], Condition={'StringLike': {'aws:RequestTag/requester': 'j*'}}))
            out['otherTag'] = result(arn, Tags=[{'Key': 'requester', 'Value': 'mallory'}])
            session = enter(arn, Tags=tags)
            out['tagged'] = len(of(session, 'iam').list_users()['Users'])
            out['chained'] = attempt(of(enter(next_, of(session, 'sts')), 'iam').list_users)
            transitive = enter(arn, Tags=tags, TransitiveTagKeys=['requester'])
            out['transitive'] = len(of(enter(next_, of(transitive, 'sts')), 'iam').list_users()['Users'])
            out['overwritten'] = result(next_, of(transitive, 'sts'), Tags=[{'Key': 'requester', 'Value': 'mallory'}])
            out['missingKey'] = result(arn, Tags=tags, TransitiveTagKeys=['other'])
            """);

        Assert.All(["untagged", "notAllowed", "notTrusted", "otherTag", "chained"], name => Assert.Equal("AccessDenied", (string?)seen[name]));
        Assert.Equal(1, (int?)seen["tagged"]);
        Assert.Equal(1, (int?)seen["transitive"]);
        Assert.Equal("InvalidParameterValue", (string?)seen["overwritten"]);
        Assert.Equal("InvalidParameterValue", (string?)seen["missingKey"]);
    }

    [Fact]
    public async Task AssumeRole_PoliciesAndSourceIdentity_LimitTheSession()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { RolePropagation = TimeSpan.Zero });

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            arn = home.create_role(RoleName='R', AssumeRolePolicyDocument=trust('111122223333', ['sts:AssumeRole', 'sts:SetSourceIdentity']))['Role']['Arn']
            home.attach_role_policy(RoleName='R', PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')
            home.put_user_policy(UserName='jdoe', PolicyName='p', PolicyDocument=policy(allow('sts:AssumeRole')))
            bound = of(enter(arn, Policy=policy(allow('iam:ListUsers'))), 'iam')
            out['within'], out['beyond'] = len(bound.list_users()['Users']), attempt(bound.list_roles)
            managed = of(enter(arn, PolicyArns=[{'arn': 'arn:aws:iam::aws:policy/ReadOnlyAccess'}]), 'iam')
            out['reads'], out['writes'] = len(managed.list_users()['Users']), attempt(managed.create_user, UserName='x')
            out['malformed'] = result(arn, Policy='{}')
            out['identityNotAllowed'] = result(arn, SourceIdentity='jdoe')
            home.put_user_policy(UserName='jdoe', PolicyName='p', PolicyDocument=policy(allow(['sts:AssumeRole', 'sts:SetSourceIdentity'])))
            out['identity'] = sts.assume_role(RoleArn=arn, RoleSessionName='s-1', SourceIdentity='jdoe')['SourceIdentity']
            """);

        Assert.Equal((1, "AccessDenied"), ((int?)seen["within"], (string?)seen["beyond"]));
        Assert.Equal((1, "AccessDenied"), ((int?)seen["reads"], (string?)seen["writes"]));
        Assert.Equal("MalformedPolicyDocument", (string?)seen["malformed"]);
        Assert.Equal("AccessDenied", (string?)seen["identityNotAllowed"]);
        Assert.Equal("jdoe", (string?)seen["identity"]);
    }

    /// <summary>The way IAM documents to revoke sessions: a session from before a given moment loses all permissions.</summary>
    [Fact]
    public async Task AssumeRole_BeforeARevocation_IsASessionWithoutPermissions()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { RolePropagation = TimeSpan.Zero });

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            import datetime
            arn = home.create_role(RoleName='Way', AssumeRolePolicyDocument=trust('arn:aws:iam::111122223333:user/jdoe'))['Role']['Arn']
            home.put_role_policy(RoleName='Way', PolicyName='p', PolicyDocument=policy(allow('iam:*')))
            issued = enter(arn)
            session = of(issued, 'iam')
            now = issued['Expiration'] - datetime.timedelta(hours=1)
            def revoke(moment): home.put_role_policy(RoleName='Way', PolicyName='AWSRevokeOlderSessions', PolicyDocument=policy(
                {'Effect': 'Deny', 'Action': ['*'], 'Resource': ['*'], 'Condition': {'DateLessThan': {'aws:TokenIssueTime': moment.strftime('%Y-%m-%dT%H:%M:%SZ')}}}))
            def ask(): return isinstance(attempt(session.list_roles), str)
            revoke(now - datetime.timedelta(minutes=1)); out['before'] = ask()
            revoke(now + datetime.timedelta(minutes=1)); out['after'] = ask()
            """);

        Assert.Equal((false, true), ((bool)seen["before"]!, (bool)seen["after"]!));
    }
}
