using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Iam;

/// <summary>The principal that an account's number as an access key stands for.</summary>
public sealed class PreexistingAdministratorTests
{
    private const string Member = "111122223333";
    private const string Stranger = "444455556666";

    private const string Script = """
        member, stranger, management = '111122223333', '444455556666', '589942003651'
        def text(*statements): return json.dumps({'Version': '2012-10-17', 'Statement': list(statements)})
        def message(call, **arguments):
            try: call(**arguments); return 'OK'
            except botocore.exceptions.ClientError as e: return f"{e.response['Error']['Code']}: {e.response['Error']['Message']}"
        def arn(key): return client('sts', key).get_caller_identity()['Arn']
        iam = client('iam', member)

        """;

    [Fact]
    public async Task AccountNumber_OfAMember_IsARoleAndOtherwiseTheRootUser()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            out['arns'] = [arn(key) for key in (member, 'root-' + member, stranger, 'root-' + stranger, management, 'root-' + management, 'any')]
            """);

        Assert.Equal(
            [
                "arn:aws:sts::111122223333:assumed-role/AdministratorFromBefore/111122223333", "arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:root", "arn:aws:iam::444455556666:root",
                "arn:aws:iam::589942003651:root", "arn:aws:iam::589942003651:root", "arn:aws:iam::589942003651:root",
            ],
            seen["arns"]!.AsArray().Select(arn => (string?)arn));
    }

    [Fact]
    public async Task AccountNumber_AccountJoinsAndLeaves_BecomesTheRoleAndThenTheRootUser()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            customer, org = client('organizations', stranger), client('organizations')
            org.invite_account_to_organization(Target={'Id': stranger, 'Type': 'ACCOUNT'})
            before = arn(stranger)
            customer.accept_handshake(HandshakeId=customer.list_handshakes_for_account()['Handshakes'][-1]['Id'])
            joined = arn(stranger)
            customer.leave_organization()
            out['arns'] = [before, joined, arn(stranger)]
            """);

        Assert.Equal(["arn:aws:iam::444455556666:root", "arn:aws:sts::444455556666:assumed-role/AdministratorFromBefore/444455556666", "arn:aws:iam::444455556666:root"], seen["arns"]!.AsArray().Select(arn => (string?)arn));
    }

    [Fact]
    public async Task Role_NotListed_MayDoEverything()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            out['may'] = [message(iam.create_user, UserName='u'), message(client('s3', member).create_bucket, Bucket='own')]
            out['roles'] = [r['RoleName'] for r in iam.list_roles()['Roles']] + [r['RoleName'] for r in iam.get_account_authorization_details()['RoleDetailList']]
            """);

        Assert.All(seen["may"]!.AsArray(), answer => Assert.Equal("OK", (string?)answer));
        Assert.Empty(seen["roles"]!.AsArray());
        Assert.DoesNotContain("AdministratorFromBefore", aws.Cloud.Dump(), StringComparison.Ordinal);
        Assert.Contains(aws.Cloud.Calls.All, call => call is { AccountId: Member, Operation: "CreateUser", Principal: "arn:aws:sts::111122223333:assumed-role/AdministratorFromBefore/111122223333" });
    }

    [Fact]
    public async Task Role_UnderPolicies_IsLimitedLikeAnyRole()
    {
        await using var aws = await StartAsync();
        aws.Cloud.Attach("guard", """
            {"Version":"2012-10-17","Statement":[
                {"Effect":"Deny","Action":"iam:CreateUser","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalType":"AssumedRole"}}},
                {"Effect":"Deny","Action":"iam:CreateGroup","Resource":"*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:root"},"Null":{"aws:AssumedRoot":"true"}}},
                {"Effect":"Deny","Action":"organizations:LeaveOrganization","Resource":"*"}]}
            """, aws.Cloud.Organization.RootId);

        var seen = await RunAsync(aws, """
            roots = client('iam', 'root-' + member)
            out['user'], out['group'] = message(iam.create_user, UserName='a'), message(iam.create_group, GroupName='a')
            out['rootsUser'], out['rootsGroup'] = message(roots.create_user, UserName='b'), message(roots.create_group, GroupName='b')
            out['leave'] = message(client('organizations', member).leave_organization)
            s3, roots3 = client('s3', member), client('s3', 'root-' + member)
            s3.create_bucket(Bucket='logs')
            s3.put_bucket_policy(Bucket='logs', Policy=text({'Effect': 'Deny', 'Principal': '*', 'Action': 's3:PutBucketVersioning', 'Resource': 'arn:aws:s3:::logs'}))
            out['bucket'] = message(s3.put_bucket_versioning, Bucket='logs', VersioningConfiguration={'Status': 'Enabled'})
            out['rootsBucket'] = message(roots3.put_bucket_versioning, Bucket='logs', VersioningConfiguration={'Status': 'Enabled'})
            out['token'] = message(client('sts', member).get_session_token)
            """);

        Assert.All(["group", "rootsUser", "rootsBucket"], name => Assert.Equal((name, "OK"), (name, (string?)seen[name])));
        Assert.All(["user", "rootsGroup", "leave"], name => Assert.EndsWith("with an explicit deny in a service control policy", (string?)seen[name], StringComparison.Ordinal));
        Assert.EndsWith("with an explicit deny in a resource-based policy", (string?)seen["bucket"], StringComparison.Ordinal);
        Assert.StartsWith("AccessDenied", (string?)seen["token"], StringComparison.Ordinal);
    }

    /// <summary>The rights are the role's alone. A role that it assumes does not inherit them, and neither does a role with the same name.</summary>
    [Fact]
    public async Task Role_AssumesAnotherRole_HasThatRolesRights()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            for name in ('AdministratorFromBefore', 'Other'):
                iam.create_role(RoleName=name, AssumeRolePolicyDocument=text({'Effect': 'Allow', 'Principal': {'AWS': member}, 'Action': 'sts:AssumeRole'}))
                c = client('sts', member).assume_role(RoleArn=f'arn:aws:iam::{member}:role/{name}', RoleSessionName=member)['Credentials']
                out[name] = message(client('iam', c['AccessKeyId'], c['SecretAccessKey'], c['SessionToken']).list_users)
            """);

        Assert.All(seen, role => Assert.StartsWith("AccessDenied", (string?)role.Value, StringComparison.Ordinal));
        Assert.Equal(2, seen.Count);
    }

    private static async Task<LocalCloudFixture> StartAsync()
    {
        var aws = await LocalCloudFixture.StartAsync(new() { AccountCreation = TimeSpan.Zero, RolePropagation = TimeSpan.Zero, EmptyPageEvery = 0 });
        aws.Cloud.Join(Member);
        aws.Cloud.AddStandAloneAccount(Stranger);
        return aws;
    }

    private static Task<JsonObject> RunAsync(LocalCloudFixture aws, string script) => Boto.RunAsync(aws.Endpoint, Script + script);
}
