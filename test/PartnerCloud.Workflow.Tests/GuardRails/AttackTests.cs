using Amazon.CloudTrail.Model;
using Amazon.S3.Model;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>
/// A customer administrator tries to get around the guard-rails, call by call. Afterwards hardening finds nothing that it would have to put right. Here
/// only the policies inside the account hold: what they deny does not lean on the organization's.
/// </summary>
public class AttackTests
{
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private const string Administrator = "arn:aws:iam::aws:policy/AdministratorAccess";

    /// <summary>Whether the organization's policies hold, too.</summary>
    protected virtual bool UnderServiceControlPolicies => false;

    [Fact]
    public async Task Attack_ByPolicyVersions_Fails()
    {
        await using var aws = await StartAsync();
        var (id, admin) = Prepared(aws);

        foreach (var name in new[] { "CTLCustomerPolicy", "CTLCustomerBoundary", "CTLForceMfaPolicy", "CTLOperationsPolicy", "CAMOpsOverridePolicy" })
        {
            await admin.RefusedAsync("CreatePolicyVersion", ("PolicyArn", Policy(id, name)), ("PolicyDocument", Everything), ("SetAsDefault", "true"));
            await admin.RefusedAsync("SetDefaultPolicyVersion", ("PolicyArn", Policy(id, name)), ("VersionId", "v1"));
            await admin.RefusedAsync("DeletePolicy", ("PolicyArn", Policy(id, name)));
        }

        await AssertUnharmedAsync(aws);
    }

    [Fact]
    public async Task Attack_ByDetachingAndLeaving_Fails()
    {
        await using var aws = await StartAsync();
        var (id, admin) = Prepared(aws);

        await admin.RefusedAsync("DetachGroupPolicy", ("GroupName", "CTLCustomerAdmins"), ("PolicyArn", Policy(id, "CTLCustomerPolicy")));
        await admin.RefusedAsync("DetachGroupPolicy", ("GroupName", "ctlcustomeradmins"), ("PolicyArn", Policy(id, "CTLCustomerPolicy")));
        await admin.RefusedAsync("RemoveUserFromGroup", ("GroupName", "CTLCustomerAdmins"), ("UserName", "Administrator"));
        await admin.RefusedAsync("PutGroupPolicy", ("GroupName", "CTLCustomerAdmins"), ("PolicyName", "more"), ("PolicyDocument", Everything));
        // the boundary is on the user already: more rights lie within it
        await admin.CallAsync("AttachUserPolicy", ("UserName", "Administrator"), ("PolicyArn", Administrator));
        await admin.RefusedAsync("DetachGroupPolicy", ("GroupName", "CTLCustomerAdmins"), ("PolicyArn", Policy(id, "CTLCustomerPolicy")));
        await admin.RefusedAsync("DeleteUserPermissionsBoundary", ("UserName", "Administrator"));

        await AssertUnharmedAsync(aws);
    }

    [Fact]
    public async Task Attack_ByAUserWhomHeMakes_Fails()
    {
        await using var aws = await StartAsync();
        var (id, admin) = Prepared(aws);
        await admin.RefusedAsync("CreateUser", ("UserName", "Mallory"));
        await admin.RefusedAsync("CreateUser", ("UserName", "Mallory"), ("PermissionsBoundary", Administrator));

        await admin.CallAsync("CreateUser", ("UserName", "Mallory"), ("PermissionsBoundary", Policy(id, "CTLCustomerBoundary")));
        await admin.CallAsync("PutUserPolicy", ("UserName", "Mallory"), ("PolicyName", "all"), ("PolicyDocument", Everything));
        await admin.RefusedAsync("DeleteUserPermissionsBoundary", ("UserName", "Mallory"));
        await admin.RefusedAsync("PutUserPermissionsBoundary", ("UserName", "Mallory"), ("PermissionsBoundary", Administrator));

        var mallory = await admin.WithKeyOfAsync("Mallory");
        await mallory.CallAsync("ListUsers");
        await mallory.RefusedAsync("DeleteUserPermissionsBoundary", ("UserName", "Mallory"));
        await mallory.RefusedAsync("CreateUser", ("UserName", "Trudy"));
        await mallory.RefusedAsync("CreatePolicyVersion", ("PolicyArn", Policy(id, "CTLCustomerBoundary")), ("PolicyDocument", Everything), ("SetAsDefault", "true"));
        await mallory.RefusedAsync("DetachGroupPolicy", ("GroupName", "CTLCustomerAdmins"), ("PolicyArn", Policy(id, "CTLCustomerPolicy")));
        await mallory.StopsNoTrailAsync();
        await AssertUnharmedAsync(aws);
    }

    [Fact]
    public async Task Attack_ByAGroupOfHisOwn_Fails()
    {
        await using var aws = await StartAsync();
        var (id, admin) = Prepared(aws);
        await admin.CallAsync("CreateGroup", ("GroupName", "Own"));
        await admin.CallAsync("AttachGroupPolicy", ("GroupName", "Own"), ("PolicyArn", Administrator));
        await admin.CallAsync("CreateUser", ("UserName", "Mallory"), ("PermissionsBoundary", Policy(id, "CTLCustomerBoundary")));
        await admin.CallAsync("AddUserToGroup", ("GroupName", "Own"), ("UserName", "Mallory"));

        var mallory = await admin.WithKeyOfAsync("Mallory");

        await mallory.RefusedAsync("UpdateAssumeRolePolicy", ("RoleName", "CTLDeveloperRole"), ("PolicyDocument", TrustOf(id)));
        await mallory.RefusedAsync("CreateRole", ("RoleName", "Free"), ("AssumeRolePolicyDocument", TrustOf(id)));
        await mallory.StopsNoRecorderAsync();
    }

    [Fact]
    public async Task Attack_ByARole_Fails()
    {
        await using var aws = await StartAsync();
        var (id, admin) = Prepared(aws);
        await aws.Iam(id).CreateRoleAsync(new() { RoleName = "FromBefore", AssumeRolePolicyDocument = TrustOf(id) });

        await admin.RefusedAsync("CreateRole", ("RoleName", "Free"), ("AssumeRolePolicyDocument", TrustOf(id)));
        await admin.RefusedAsync("AttachRolePolicy", ("RoleName", "FromBefore"), ("PolicyArn", Administrator));
        await admin.RefusedAsync("PutRolePolicy", ("RoleName", "FromBefore"), ("PolicyName", "all"), ("PolicyDocument", Everything));
        foreach (var role in new[] { "CTLDeveloperRole", "ctldeveloperrole", "CTLOperationsRole", "CTLCAMRole" })
        {
            await admin.RefusedAsync("UpdateAssumeRolePolicy", ("RoleName", role), ("PolicyDocument", TrustOf(id)));
            await admin.RefusedAsync("DetachRolePolicy", ("RoleName", role), ("PolicyArn", Administrator));
            await admin.RefusedAsync("PutRolePermissionsBoundary", ("RoleName", role), ("PermissionsBoundary", Policy(id, "CTLCustomerBoundary")));
            await admin.RefusedAsync("DeleteRole", ("RoleName", role));
        }

        await AssertUnharmedAsync(aws);
    }

    [Theory]
    [InlineData("CreateRole", "RoleName")]
    [InlineData("CreatePolicy", "PolicyName")]
    [InlineData("CreateGroup", "GroupName")]
    [InlineData("CreateUser", "UserName")]
    public async Task Attack_ByOccupyingANameInOtherLetters_Fails(string action, string parameter)
    {
        await using var aws = await StartAsync();
        var (id, admin) = Prepared(aws);

        foreach (var name in new[] { "CTLNext", "ctlNext", "cTlNext", "CtLNext" })
        {
            foreach (var path in name == "CTLNext" ? ["/", "/own/"] : new[] { "/" })
            {
                await admin.RefusedAsync(action, (parameter, name), ("Path", path), ("AssumeRolePolicyDocument", TrustOf(id)), ("PolicyDocument", Everything),
                    ("PermissionsBoundary", Policy(id, "CTLCustomerBoundary")));
            }
        }
    }

    [Fact]
    public async Task Attack_OnTheAuditTrailItsBucketsAndConfig_Fails()
    {
        await using var aws = await StartAsync();
        var (id, admin) = Prepared(aws);

        await admin.StopsNoTrailAsync();
        await admin.DeletesNoTrailAsync();
        await Attacker.RefusedAsync(() => admin.CloudTrail.UpdateTrailAsync(new UpdateTrailRequest { Name = "ctlaudit", IsMultiRegionTrail = false }));
        await Attacker.RefusedAsync(() => admin.CloudTrail.PutEventSelectorsAsync(new PutEventSelectorsRequest { TrailName = "ctlaudit", EventSelectors = [new() { ReadWriteType = "ReadOnly" }] }));
        await admin.StopsNoRecorderAsync();
        foreach (var bucket in new[] { $"ctlaudit-{id}", $"config-bucket-{id}" })
        {
            await Attacker.RefusedAsync(() => admin.S3.PutBucketPolicyAsync(new PutBucketPolicyRequest { BucketName = bucket, Policy = Everything }));
            await Attacker.RefusedAsync(() => admin.S3.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = bucket, VersioningConfig = new() { Status = "Suspended" } }));
        }

        await AssertUnharmedAsync(aws);
    }

    private Task<TestPartnerCloud> StartAsync() => (UnderServiceControlPolicies ? PreparedCloud.Onboarded : PreparedCloud.OnboardedWithoutServiceControlPolicies).CopyAsync();

    private static (string AccountId, Attacker Administrator) Prepared(TestPartnerCloud aws) => (aws.CreatedAccountId, Attacker.Administrator(aws, aws.CreatedAccountId));

    private static async Task AssertUnharmedAsync(TestPartnerCloud aws)
    {
        var again = await aws.OnboardAsync(requestId: "req-again");
        again.AssertSucceeded();
        Assert.All(again.Outcomes(), control => Assert.Equal("AlreadyInPlace", control.Value));
    }

    private static string Policy(string accountId, string name) => $"arn:aws:iam::{accountId}:policy/{name}";

    private static string TrustOf(string accountId) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{accountId}}:root"},"Action":"sts:AssumeRole"}]}""";
}
