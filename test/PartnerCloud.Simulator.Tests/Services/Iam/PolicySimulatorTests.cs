using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Iam;

/// <summary>IAM's policy simulator, which decides about a call without making it.</summary>
public sealed class PolicySimulatorTests
{
    private const string Helpers = """
        iam = client('iam', '111122223333')
        def policy(*statements): return json.dumps({'Version': '2012-10-17', 'Statement': list(statements)})
        def allow(action, resource='*', **more): return {'Effect': 'Allow', 'Action': action, 'Resource': resource, **more}
        def decisions(answer): return {f"{r['EvalActionName']} {r['EvalResourceName']}": r['EvalDecision'] for r in answer['EvaluationResults']}

        """;

    [Fact]
    public async Task SimulatePrincipalPolicy_OfAUser_UsesGroupsUserNameAndContext()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            arn = iam.create_user(UserName='jdoe')['User']['Arn']
            iam.create_group(GroupName='g'); iam.add_user_to_group(GroupName='g', UserName='jdoe')
            iam.attach_group_policy(GroupName='g', PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')
            mfa = {'Effect': 'Deny', 'NotAction': 'iam:ChangePassword', 'Resource': '*', 'Condition': {'BoolIfExists': {'aws:MultiFactorAuthPresent': 'false'}}}
            own = {'Effect': 'Deny', 'Action': 'iam:ChangePassword', 'NotResource': 'arn:aws:iam::111122223333:user/${aws:username}'}
            iam.put_group_policy(GroupName='g', PolicyName='mfa', PolicyDocument=policy(mfa, own))
            ask = dict(PolicySourceArn=arn, ActionNames=['s3:ListAllMyBuckets', 'iam:ChangePassword'], ResourceArns=[arn, 'arn:aws:iam::111122223333:user/other'])
            without = iam.simulate_principal_policy(**ask)
            out['without'] = decisions(without)
            out['missing'] = without['EvaluationResults'][0]['MissingContextValues']
            out['statement'] = without['EvaluationResults'][0]['MatchedStatements'][0]['SourcePolicyId']
            entry = {'ContextKeyName': 'aws:MultiFactorAuthPresent', 'ContextKeyType': 'boolean', 'ContextKeyValues': ['true']}
            out['with'] = decisions(iam.simulate_principal_policy(**ask, ContextEntries=[entry]))
            bound = policy(allow('s3:*'))
            bounded = iam.simulate_principal_policy(PolicySourceArn=arn, ActionNames=['iam:GetUser'], PermissionsBoundaryPolicyInputList=[bound], ContextEntries=[entry])['EvaluationResults'][0]
            out['bounded'] = [bounded['EvalDecision'], bounded['PermissionsBoundaryDecisionDetail']['AllowedByPermissionsBoundary']]
            out['nobody'] = attempt(iam.simulate_principal_policy, PolicySourceArn=arn + 'x', ActionNames=['iam:GetUser'])
            """);

        const string Own = "arn:aws:iam::111122223333:user/jdoe";
        const string Other = "arn:aws:iam::111122223333:user/other";
        Assert.Equal($$"""{"s3:ListAllMyBuckets {{Own}}":"explicitDeny","s3:ListAllMyBuckets {{Other}}":"explicitDeny","iam:ChangePassword {{Own}}":"allowed","iam:ChangePassword {{Other}}":"explicitDeny"}""", seen["without"]!.ToJsonString());
        Assert.Equal($$"""{"s3:ListAllMyBuckets {{Own}}":"allowed","s3:ListAllMyBuckets {{Other}}":"allowed","iam:ChangePassword {{Own}}":"allowed","iam:ChangePassword {{Other}}":"explicitDeny"}""", seen["with"]!.ToJsonString());
        Assert.Equal("""["aws:MultiFactorAuthPresent"]""", seen["missing"]!.ToJsonString());
        Assert.Equal("mfa", (string?)seen["statement"]);
        Assert.Equal("""["implicitDeny",false]""", seen["bounded"]!.ToJsonString());
        Assert.Equal("NoSuchEntity", (string?)seen["nobody"]);
    }

    [Fact]
    public async Task SimulatePrincipalPolicy_OfARoleOrAGroup_UsesItsPoliciesAndThoseOfTheCall()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            trust = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': '111122223333'}, 'Action': 'sts:AssumeRole'}]}
            role = iam.create_role(RoleName='r', AssumeRolePolicyDocument=json.dumps(trust), Tags=[{'Key': 'team', 'Value': 'a'}])['Role']['Arn']
            iam.put_role_policy(RoleName='r', PolicyName='p', PolicyDocument=policy(allow('s3:*', Condition={'StringEquals': {'aws:PrincipalTag/team': 'a'}})))
            group = iam.create_group(GroupName='g')['Group']['Arn']
            actions = ['s3:ListAllMyBuckets', 'iam:GetUser']
            out['role'] = decisions(iam.simulate_principal_policy(PolicySourceArn=role, ActionNames=actions))
            out['more'] = decisions(iam.simulate_principal_policy(PolicySourceArn=role, ActionNames=actions, PolicyInputList=[policy(allow('iam:*'))]))
            out['group'] = decisions(iam.simulate_principal_policy(PolicySourceArn=group, ActionNames=actions))
            """);

        Assert.Equal("""{"s3:ListAllMyBuckets *":"allowed","iam:GetUser *":"implicitDeny"}""", seen["role"]!.ToJsonString());
        Assert.Equal("""{"s3:ListAllMyBuckets *":"allowed","iam:GetUser *":"allowed"}""", seen["more"]!.ToJsonString());
        Assert.Equal("""{"s3:ListAllMyBuckets *":"implicitDeny","iam:GetUser *":"implicitDeny"}""", seen["group"]!.ToJsonString());
    }

    [Fact]
    public async Task SimulateCustomPolicy_GivenPolicies_UsesOnlyThose()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            arn = iam.create_user(UserName='jdoe')['User']['Arn']
            out['own'] = decisions(iam.simulate_custom_policy(PolicyInputList=[policy(allow('s3:Get*', 'arn:aws:s3:::logs/*'))], ActionNames=['s3:getobject'], ResourceArns=['arn:aws:s3:::logs/a', 'arn:aws:s3:::Logs/a']))
            bucket = policy({'Effect': 'Allow', 'Principal': {'AWS': arn}, 'Action': 's3:GetObject', 'Resource': '*'})
            out['resource'] = decisions(iam.simulate_custom_policy(PolicyInputList=[policy(allow('iam:*'))], ActionNames=['s3:GetObject'], ResourcePolicy=bucket, CallerArn=arn))
            out['malformed'] = attempt(iam.simulate_custom_policy, PolicyInputList=['{}'], ActionNames=['s3:GetObject'])
            out['noAction'] = attempt(iam.simulate_custom_policy, PolicyInputList=[policy(allow('iam:*'))], ActionNames=['GetObject'])
            out['unknown'] = attempt(iam.simulate_custom_policy, PolicyInputList=[policy(allow('iam:*'))], ActionNames=['s3:GetObject'], ResourceOwner='111122223333')
            """);

        Assert.Equal("""{"s3:getobject arn:aws:s3:::logs/a":"allowed","s3:getobject arn:aws:s3:::Logs/a":"implicitDeny"}""", seen["own"]!.ToJsonString());
        Assert.Equal("""{"s3:GetObject *":"allowed"}""", seen["resource"]!.ToJsonString());
        Assert.Equal("MalformedPolicyDocument", (string?)seen["malformed"]);
        Assert.Equal("InvalidInput", (string?)seen["noAction"]);
        Assert.Equal("InvalidInput", (string?)seen["unknown"]);
    }

    [Fact]
    public async Task SimulatePrincipalPolicy_UnderServiceControlPolicies_SaysThatTheOrganizationDenies()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.Join("111122223333");
        aws.Cloud.Attach("scp", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:*","Resource":"*"}}""", "111122223333", alone: true);

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            arn = iam.create_user(UserName='jdoe')['User']['Arn']
            iam.attach_user_policy(UserName='jdoe', PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')
            answer = iam.simulate_principal_policy(PolicySourceArn=arn, ActionNames=['iam:GetUser', 's3:CreateBucket'])['EvaluationResults']
            out['results'] = [[r['EvalDecision'], r['OrganizationsDecisionDetail']['AllowedByOrganizations']] for r in answer]
            """);

        Assert.Equal("""[["allowed",true],["implicitDeny",false]]""", seen["results"]!.ToJsonString());
    }
}
