using Amazon.CloudTrail.Model;
using Amazon.S3.Model;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>
/// A customer administrator tries to get around the guard-rails. Each call is denied, and hardening the account again changes nothing. Only the policies
/// inside the account protect it here, not the organization's policies.
/// </summary>
public class AttackTests
{
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private const string Administrator = "arn:aws:iam::aws:policy/AdministratorAccess";

    /// <summary>Whether the organization's policies protect the account too.</summary>
    protected virtual bool UnderServiceControlPolicies => false;

    [Fact]
    public async Task Attack_WithPolicyVersions_IsDenied()
    {
        await using var aws = await StartAsync();
        var (id, admin) = Prepared(aws);

        foreach (var name in new[] { "CTLCustomerPolicy", "CTLCustomerBoundary", "CTLForceMfaPolicy", "CTLOperationsPolicy", "CAMOpsOverridePolicy" })
        {
            await admin.RefusedAsync("CreatePolicyVersion", ("PolicyArn", Policy(id, name)), ("PolicyDocument", Everything), ("SetAsDefault", "true"));
            await admin.RefusedAsync("SetDefaultPolicyVersion", ("PolicyArn", Policy(id, name)), ("VersionId", "v1"));
            await admin.RefusedAsync("DeletePolicy", ("PolicyArn", Policy(id, name)));
        }

        await AssertUnchangedAsync(aws);
    }

    [Fact]
    public async Task Attack_ByDetachingPoliciesAndLeavingTheGroup_IsDenied()
    {
        await using var aws = await StartAsync();
        var (id, admin) = Prepared(aws);

        await admin.RefusedAsync("DetachGroupPolicy", ("GroupName", "CTLCustomerAdmins"), ("PolicyArn", Policy(id, "CTLCustomerPolicy")));
        await admin.RefusedAsync("DetachGroupPolicy", ("GroupName", "ctlcustomeradmins"), ("PolicyArn", Policy(id, "CTLCustomerPolicy")));
        await admin.RefusedAsync("RemoveUserFromGroup", ("GroupName", "CTLCustomerAdmins"), ("UserName", "Administrator"));
        await admin.RefusedAsync("PutGroupPolicy", ("GroupName", "CTLCustomerAdmins"), ("PolicyName", "more"), ("PolicyDocument", Everything));
        // the user already has the boundary, which limits any further policy
        await admin.CallAsync("AttachUserPolicy", ("UserName", "Administrator"), ("PolicyArn", Administrator));
        await admin.RefusedAsync("DetachGroupPolicy", ("GroupName", "CTLCustomerAdmins"), ("PolicyArn", Policy(id, "CTLCustomerPolicy")));
        await admin.RefusedAsync("DeleteUserPermissionsBoundary", ("UserName", "Administrator"));

        await AssertUnchangedAsync(aws);
    }

    [Fact]
    public async Task Attack_ThroughANewUser_IsDenied()
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
        await mallory.CannotStopTrailAsync();
        await AssertUnchangedAsync(aws);
    }

    [Fact]
    public async Task Attack_ThroughTheirOwnGroup_IsDenied()
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
        await mallory.CannotStopRecorderAsync();
    }

    [Fact]
    public async Task Attack_ThroughARole_IsDenied()
    {
        await using var aws = await StartAsync();
        var (id, admin) = Prepared(aws);
        await aws.Iam(id).CreateRoleAsync(new() { RoleName = "Existing", AssumeRolePolicyDocument = TrustOf(id) });

        await admin.RefusedAsync("CreateRole", ("RoleName", "Free"), ("AssumeRolePolicyDocument", TrustOf(id)));
        await admin.RefusedAsync("AttachRolePolicy", ("RoleName", "Existing"), ("PolicyArn", Administrator));
        await admin.RefusedAsync("PutRolePolicy", ("RoleName", "Existing"), ("PolicyName", "all"), ("PolicyDocument", Everything));
        foreach (var role in new[] { "CTLDeveloperRole", "ctldeveloperrole", "CTLOperationsRole", "CTLCAMRole" })
        {
            await admin.RefusedAsync("UpdateAssumeRolePolicy", ("RoleName", role), ("PolicyDocument", TrustOf(id)));
            await admin.RefusedAsync("DetachRolePolicy", ("RoleName", role), ("PolicyArn", Administrator));
            await admin.RefusedAsync("PutRolePermissionsBoundary", ("RoleName", role), ("PermissionsBoundary", Policy(id, "CTLCustomerBoundary")));
            await admin.RefusedAsync("DeleteRole", ("RoleName", role));
        }

        await AssertUnchangedAsync(aws);
    }

    [Theory]
    [InlineData("CreateRole", "RoleName")]
    [InlineData("CreatePolicy", "PolicyName")]
    [InlineData("CreateGroup", "GroupName")]
    [InlineData("CreateUser", "UserName")]
    public async Task Attack_WithReservedNamesInAnyLetterCase_IsDenied(string action, string parameter)
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
    public async Task Attack_OnTrailBucketsAndConfig_IsDenied()
    {
        await using var aws = await StartAsync();
        var (id, admin) = Prepared(aws);

        await admin.CannotStopTrailAsync();
        await admin.CannotDeleteTrailAsync();
        await Attacker.RefusedAsync(() => admin.CloudTrail.UpdateTrailAsync(new UpdateTrailRequest { Name = "ctlaudit", IsMultiRegionTrail = false }));
        await Attacker.RefusedAsync(() => admin.CloudTrail.PutEventSelectorsAsync(new PutEventSelectorsRequest { TrailName = "ctlaudit", EventSelectors = [new() { ReadWriteType = "ReadOnly" }] }));
        await admin.CannotStopRecorderAsync();
        foreach (var bucket in new[] { $"ctlaudit-{id}", $"config-bucket-{id}" })
        {
            await Attacker.RefusedAsync(() => admin.S3.PutBucketPolicyAsync(new PutBucketPolicyRequest { BucketName = bucket, Policy = Everything }));
            await Attacker.RefusedAsync(() => admin.S3.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = bucket, VersioningConfig = new() { Status = "Suspended" } }));
        }

        await AssertUnchangedAsync(aws);
    }

    private Task<TestPartnerCloud> StartAsync() => (UnderServiceControlPolicies ? PreparedCloud.Onboarded : PreparedCloud.OnboardedWithoutServiceControlPolicies).CopyAsync();

    private static (string AccountId, Attacker Administrator) Prepared(TestPartnerCloud aws) => (aws.CreatedAccountId, Attacker.Administrator(aws, aws.CreatedAccountId));

    private static async Task AssertUnchangedAsync(TestPartnerCloud aws)
    {
        var again = await aws.OnboardAsync(requestId: "req-again");
        again.AssertSucceeded();
        Assert.All(again.Output()["baseline"]!["controls"]!.AsArray(), control => Assert.Empty(control!["changes"]!.AsArray()));
    }

    private static string Policy(string accountId, string name) => $"arn:aws:iam::{accountId}:policy/{name}";

    private static string TrustOf(string accountId) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{accountId}}:root"},"Action":"sts:AssumeRole"}]}""";
}
