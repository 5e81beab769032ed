using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Iam;

/// <summary>The permissions of users and roles, tested with boto3 over the wire.</summary>
public sealed class AuthorizerTests
{
    /// <summary>Helpers that create a user of account 111122223333 with an access key, and policies.</summary>
    private const string Helpers = """
        root = client('iam', '111122223333')
        def policy(*statements): return json.dumps({'Version': '2012-10-17', 'Statement': list(statements)})
        def allow(action, resource='*', **more): return {'Effect': 'Allow', 'Action': action, 'Resource': resource, **more}
        def deny(action, resource='*', **more): return {'Effect': 'Deny', 'Action': action, 'Resource': resource, **more}
        def user(name, *statements, **more):
            root.create_user(UserName=name, **more)
            if statements: root.put_user_policy(UserName=name, PolicyName='inline', PolicyDocument=policy(*statements))
            k = root.create_access_key(UserName=name)['AccessKey']
            return lambda service, **more: client(service, k['AccessKeyId'], k['SecretAccessKey'], **more)
        def message(call, **arguments):
            try: call(**arguments); return 'OK'
            except botocore.exceptions.ClientError as e: return f"{e.response['ResponseMetadata']['HTTPStatusCode']} {e.response['Error']['Code']}: {e.response['Error']['Message']}"
        def may(call, **arguments):
            answer = attempt(call, **arguments)
            return answer not in ('AccessDenied', 'AccessDeniedException', '403') if isinstance(answer, str) else True

        """;

    [Fact]
    public async Task User_WithoutPolicies_GetsEachServicesOwnErrorMessage()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            jdoe = user('jdoe')
            out['me'] = jdoe('sts').get_caller_identity()['Arn']
            out['iam'] = message(jdoe('iam').get_user, UserName='jdoe')
            out['s3'] = message(jdoe('s3').get_bucket_encryption, Bucket='logs')
            out['head'] = attempt(jdoe('s3').head_bucket, Bucket='logs')
            out['secretsmanager'] = message(jdoe('secretsmanager').get_secret_value, SecretId='a/b')
            out['lambda'] = message(jdoe('lambda').invoke, FunctionName='CreateAccount')
            out['events'] = message(jdoe('events').put_events, Entries=[{'Source': 's', 'DetailType': 't', 'Detail': '{}', 'EventBusName': 'partner-cloud'}])
            """);

        const string User = "User: arn:aws:iam::111122223333:user/jdoe is not authorized to perform:";
        Assert.Equal("arn:aws:iam::111122223333:user/jdoe", (string?)seen["me"]);
        Assert.Equal($"403 AccessDenied: {User} iam:GetUser on resource: arn:aws:iam::111122223333:user/jdoe because no identity-based policy allows the iam:GetUser action", (string?)seen["iam"]);
        Assert.Equal($"403 AccessDenied: {User} s3:GetEncryptionConfiguration on resource: \"arn:aws:s3:::logs\" because no identity-based policy allows the s3:GetEncryptionConfiguration action", (string?)seen["s3"]);
        Assert.Equal("403", (string?)seen["head"]);
        Assert.Equal($"400 AccessDeniedException: {User} secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:us-east-1:111122223333:secret:a/b because no identity-based policy allows the secretsmanager:GetSecretValue action", (string?)seen["secretsmanager"]);
        Assert.StartsWith($"403 AccessDeniedException: {User} lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:111122223333:function:CreateAccount because", (string?)seen["lambda"], StringComparison.Ordinal);
        Assert.StartsWith($"400 AccessDeniedException: {User} events:PutEvents on resource: arn:aws:events:us-east-1:111122223333:event-bus/partner-cloud because", (string?)seen["events"], StringComparison.Ordinal);
        Assert.Equal("AccessDenied", aws.Cloud.Calls.All.Single(call => call.Operation == "GetUser").Result);
        Assert.Equal("AccessDeniedException", aws.Cloud.Calls.All.Single(call => call.Operation == "GetSecretValue").Result);
    }

    [Fact]
    public async Task User_WithInlineAttachedAndGroupPolicies_NeedsAnAllowAndNoDeny()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            jdoe = user('jdoe', allow('iam:GetUser', 'arn:aws:iam::111122223333:user/${aws:username}'))
            root.create_user(UserName='other', Path='/team/')
            get = lambda name: may(jdoe('iam').get_user, UserName=name)
            out['self'], out['other'] = get('jdoe'), get('other')
            root.create_group(GroupName='readers')
            root.attach_group_policy(GroupName='readers', PolicyArn='arn:aws:iam::aws:policy/ReadOnlyAccess')
            out['beforeGroup'] = may(jdoe('iam').list_users)
            root.add_user_to_group(GroupName='readers', UserName='jdoe')
            out['inGroup'] = may(jdoe('iam').list_users)
            out['write'] = may(jdoe('iam').create_user, UserName='new')
            arn = root.create_policy(PolicyName='NoTeam', PolicyDocument=policy(deny('iam:*', 'arn:aws:iam::111122223333:user/team/*')))['Policy']['Arn']
            root.attach_user_policy(UserName='jdoe', PolicyArn=arn)
            out['denied'] = message(jdoe('iam').get_user, UserName='other')
            root.detach_user_policy(UserName='jdoe', PolicyArn=arn)
            out['again'] = get('other')
            root.attach_user_policy(UserName='jdoe', PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')
            out['admin'] = may(jdoe('iam').create_user, UserName='new')
            bound = root.create_policy(PolicyName='Bound', PolicyDocument=policy(allow('iam:*')))['Policy']['Arn']
            root.put_user_permissions_boundary(UserName='jdoe', PermissionsBoundary=bound)
            out['boundary'] = root.get_user(UserName='jdoe')['User']['PermissionsBoundary']['PermissionsBoundaryArn'] == bound
            out['bounded'] = message(jdoe('s3').list_buckets)
            out['within'] = may(jdoe('iam').list_roles)
            root.delete_user_permissions_boundary(UserName='jdoe')
            out['unbounded'] = may(jdoe('s3').list_buckets)
            """);

        AssertAre(true, seen, "self", "inGroup", "again", "admin", "boundary", "within", "unbounded");
        AssertAre(false, seen, "other", "beforeGroup", "write");
        Assert.EndsWith("iam:GetUser on resource: arn:aws:iam::111122223333:user/team/other with an explicit deny in an identity-based policy", (string?)seen["denied"], StringComparison.Ordinal);
        Assert.EndsWith("s3:ListAllMyBuckets on resource: \"*\" because no permissions boundary allows the s3:ListAllMyBuckets action", (string?)seen["bounded"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithTagsOrARoleToPass_NeedsThatPermissionToo()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            jdoe = user('jdoe', allow(['iam:CreateUser', 'secretsmanager:CreateSecret', 'config:PutConfigurationRecorder', 'organizations:CreateAccount']))
            tag = [{'Key': 'team', 'Value': 'a'}]
            out['plainUser'] = may(jdoe('iam').create_user, UserName='u1')
            out['taggedUser'] = message(jdoe('iam').create_user, UserName='u2', Tags=tag)
            out['plainSecret'] = may(jdoe('secretsmanager').create_secret, Name='s1', SecretString='x')
            out['taggedSecret'] = message(jdoe('secretsmanager').create_secret, Name='s2', SecretString='x', Tags=tag)
            root.create_service_linked_role(AWSServiceName='config.amazonaws.com')
            role = 'arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig'
            recorder = {'name': 'default', 'roleARN': role, 'recordingGroup': {'allSupported': True}}
            out['role'] = message(jdoe('config').put_configuration_recorder, ConfigurationRecorder=recorder)
            passing = allow('iam:PassRole', role, Condition={'StringEquals': {'iam:PassedToService': 'config.amazonaws.com'}})
            tagging = allow(['iam:TagUser', 'secretsmanager:TagResource'], Condition={'StringEquals': {'aws:RequestTag/team': 'a'}, 'ForAllValues:StringEquals': {'aws:TagKeys': ['team']}})
            root.put_user_policy(UserName='jdoe', PolicyName='more', PolicyDocument=policy(passing, tagging))
            out['passed'] = may(jdoe('config').put_configuration_recorder, ConfigurationRecorder=recorder)
            out['userWithTag'] = may(jdoe('iam').create_user, UserName='u2', Tags=tag)
            out['secretWithTag'] = may(jdoe('secretsmanager').create_secret, Name='s2', SecretString='x', Tags=tag)
            out['otherTag'] = may(jdoe('iam').create_user, UserName='u3', Tags=[{'Key': 'team', 'Value': 'b'}])
            out['oneTagMore'] = may(jdoe('iam').create_user, UserName='u3', Tags=tag + [{'Key': 'cost', 'Value': '1'}])
            """);

        AssertAre(true, seen, "plainUser", "plainSecret", "passed", "userWithTag", "secretWithTag");
        AssertAre(false, seen, "otherTag", "oneTagMore");
        Assert.Contains("iam:TagUser on resource: arn:aws:iam::111122223333:user/u2 ", (string?)seen["taggedUser"], StringComparison.Ordinal);
        Assert.Contains("secretsmanager:TagResource on resource: arn:aws:secretsmanager:us-east-1:111122223333:secret:s2-?????? ", (string?)seen["taggedSecret"], StringComparison.Ordinal);
        Assert.Contains("iam:PassRole on resource: arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig ", (string?)seen["role"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_WithConditionKeys_ReadsThemFromRequestResourceAndCaller()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            read = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
            jdoe = user('jdoe',
                allow('iam:AttachUserPolicy', Condition={'ArnEquals': {'iam:PolicyARN': read}}),
                allow('iam:CreateServiceLinkedRole', Condition={'StringEquals': {'iam:AWSServiceName': 'config.amazonaws.com'}}),
                allow('secretsmanager:GetSecretValue', Condition={'StringEquals': {'secretsmanager:ResourceTag/team': '${aws:PrincipalTag/team}'}}),
                allow('s3:*', Condition={'StringEquals': {'aws:RequestedRegion': 'us-east-1', 'aws:ResourceAccount': '111122223333'}, 'Bool': {'aws:SecureTransport': 'true'}}),
                allow('iam:CreateUser', Condition={'StringEquals': {'iam:PermissionsBoundary': read}}),
                allow('iam:ListRoles', Condition={'Bool': {'aws:MultiFactorAuthPresent': 'true'}}),
                allow('iam:ListGroups', Condition={'Null': {'aws:PrincipalOrgID': 'false'}}),
                Tags=[{'Key': 'team', 'Value': 'a'}])
            iam, secrets = jdoe('iam'), client('secretsmanager', '111122223333')
            for name in 'ab': secrets.create_secret(Name=name, SecretString='x', Tags=[{'Key': 'team', 'Value': name}])
            out['attachRead'] = may(iam.attach_user_policy, UserName='jdoe', PolicyArn=read)
            root.detach_user_policy(UserName='jdoe', PolicyArn=read)
            out['attachAdmin'] = may(iam.attach_user_policy, UserName='jdoe', PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')
            out['config'] = may(iam.create_service_linked_role, AWSServiceName='config.amazonaws.com')
            out['cloudtrail'] = may(iam.create_service_linked_role, AWSServiceName='cloudtrail.amazonaws.com')
            out['ownTeam'] = may(jdoe('secretsmanager').get_secret_value, SecretId='a')
            out['otherTeam'] = may(jdoe('secretsmanager').get_secret_value, SecretId='b')
            out['home'] = may(jdoe('s3').list_buckets)
            out['abroad'] = may(jdoe('s3', region='eu-west-1').list_buckets)
            out['boundedUser'] = may(iam.create_user, UserName='u1', PermissionsBoundary=read)
            out['freeUser'] = may(iam.create_user, UserName='u2')
            out['withoutMfa'] = may(iam.list_roles)
            out['withoutOrganization'] = may(iam.list_groups)
            """);

        AssertAre(true, seen, "attachRead", "config", "ownTeam", "home", "boundedUser");
        AssertAre(false, seen, "attachAdmin", "cloudtrail", "otherTeam", "abroad", "freeUser", "withoutMfa", "withoutOrganization");
    }

    [Fact]
    public async Task BucketPolicy_WithADeny_AffectsEverybodyExceptTheRootUser()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            s3 = client('s3', '111122223333')
            s3.create_bucket(Bucket='logs')
            admin, nobody = user('admin', allow('*')), user('nobody')
            statement = lambda effect, principal, action: {'Effect': effect, 'Principal': principal, 'Action': action, 'Resource': 'arn:aws:s3:::logs'}
            s3.put_bucket_policy(Bucket='logs', Policy=policy(statement('Deny', '*', 's3:PutBucketVersioning'), statement('Allow', {'AWS': 'arn:aws:iam::111122223333:user/nobody'}, 's3:GetBucketVersioning')))
            put = dict(Bucket='logs', VersioningConfiguration={'Status': 'Enabled'})
            out['admin'] = message(admin('s3').put_bucket_versioning, **put)
            out['root'] = may(s3.put_bucket_versioning, **put)
            out['named'] = may(nobody('s3').get_bucket_versioning, Bucket='logs')
            out['more'] = may(nobody('s3').get_bucket_policy, Bucket='logs')
            """);

        AssertAre(true, seen, "root", "named");
        AssertAre(false, seen, "more");
        Assert.EndsWith("s3:PutBucketVersioning on resource: \"arn:aws:s3:::logs\" with an explicit deny in a resource-based policy", (string?)seen["admin"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_OfAnotherAccount_NeedsItsPolicyAndTheCallers()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { RolePropagation = TimeSpan.Zero });

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            partner, cam = client('secretsmanager'), client('iam', '540339316802')
            arn = partner.create_secret(Name='partner-cloud/p/u/credentials', SecretString='open sesame', Tags=[{'Key': 'requester', 'Value': 'jdoe'}])['ARN']
            door = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': '540339316802'}, 'Action': ['sts:AssumeRole', 'sts:TagSession']}]}
            cam.create_role(RoleName='Reader', AssumeRolePolicyDocument=json.dumps(door))
            def read(requester='jdoe'):
                c = client('sts', '540339316802').assume_role(RoleArn='arn:aws:iam::540339316802:role/Reader', RoleSessionName='cam', Tags=[{'Key': 'requester', 'Value': requester}])['Credentials']
                return message(client('secretsmanager', c['AccessKeyId'], c['SecretAccessKey'], c['SessionToken']).get_secret_value, SecretId=arn)
            statement = {'Effect': 'Allow', 'Principal': {'AWS': 'arn:aws:iam::540339316802:role/Reader'}, 'Action': 'secretsmanager:GetSecretValue', 'Resource': '*',
                'Condition': {'StringEquals': {'secretsmanager:ResourceTag/requester': '${aws:PrincipalTag/requester}'}}}
            own = dict(RoleName='Reader', PolicyName='p', PolicyDocument=policy(allow('secretsmanager:GetSecretValue', arn)))
            out['neither'] = read()
            cam.put_role_policy(**own)
            out['ownOnly'] = read()
            partner.put_resource_policy(SecretId=arn, ResourcePolicy=policy(statement), BlockPublicPolicy=True)
            out['both'] = read()
            out['otherRequester'] = read('mallory')
            cam.delete_role_policy(RoleName='Reader', PolicyName='p')
            out['secretsOnly'] = read()
            out['camsRoot'] = message(client('secretsmanager', '540339316802').get_secret_value, SecretId=arn)
            """);

        Assert.Equal("OK", (string?)seen["both"]);
        Assert.EndsWith("because no resource-based policy allows the secretsmanager:GetSecretValue action", (string?)seen["ownOnly"], StringComparison.Ordinal);
        Assert.EndsWith("because no identity-based policy allows the secretsmanager:GetSecretValue action", (string?)seen["secretsOnly"], StringComparison.Ordinal);
        Assert.All(["neither", "otherRequester", "camsRoot"], name => Assert.StartsWith("400 AccessDeniedException", (string?)seen[name], StringComparison.Ordinal));
    }

    [Fact]
    public async Task ServiceControlPolicy_OnAMember_LimitsItsRootUserButNotTheManagementAccount()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.Join("111122223333");
        aws.Cloud.Attach("scp", """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"iam:CreateUser","Resource":"*"}}""", aws.Cloud.Organization.RootId);

        var seen = await Boto.RunAsync(aws.Endpoint, Helpers + """
            out['member'] = message(root.create_user, UserName='u')
            out['otherwise'] = may(root.create_group, GroupName='g')
            out['management'] = may(client('iam').create_user, UserName='u')
            """);

        AssertAre(true, seen, "otherwise", "management");
        Assert.EndsWith("with an explicit deny in a service control policy", (string?)seen["member"], StringComparison.Ordinal);
    }

    private static void AssertAre(bool expected, JsonObject seen, params IEnumerable<string> names) =>
        Assert.All(names, name => Assert.True((bool)seen[name]! == expected, $"{name} is {seen[name]}"));
}
