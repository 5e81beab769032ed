using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class IamRoleTests(MotoServer moto)
{
    private const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole"}]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Role_CreatedAndUpdated_IsReadBack()
    {
        using var client = Client();
        var created = (await client.CreateRoleAsync(
            new CreateRoleRequest { RoleName = "Updated", AssumeRolePolicyDocument = Trust, Description = "first", MaxSessionDuration = 3600 }, Cancellation)).Role;

        await client.UpdateRoleAsync(new UpdateRoleRequest { RoleName = "Updated", Description = "second", MaxSessionDuration = 7200 }, Cancellation);
        await client.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = "Updated", PolicyDocument = Trust.Replace("1111", "9999", StringComparison.Ordinal) }, Cancellation);

        var role = await client.Paginators.ListRoles(new ListRolesRequest { MaxItems = 1 }).Roles.FirstAsync(role => role.RoleName == "Updated", Cancellation);
        Assert.Equal((created.Arn, "second", 7200), (role.Arn, role.Description, role.MaxSessionDuration));
        Assert.Contains("999922223333", Uri.UnescapeDataString(role.AssumeRolePolicyDocument), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuthorizationDetails_OfARole_HaveItsPoliciesAndBoundary()
    {
        using var client = Client();
        var policy = (await client.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "ForDetails", PolicyDocument = Document }, Cancellation)).Policy.Arn;
        await client.CreateRoleAsync(new CreateRoleRequest { RoleName = "Detailed", AssumeRolePolicyDocument = Trust, PermissionsBoundary = policy }, Cancellation);
        await client.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "Detailed", PolicyArn = policy }, Cancellation);

        var role = await DetailsAsync(client);
        Assert.Equal((policy, policy), (Assert.Single(role.AttachedManagedPolicies).PolicyArn, role.PermissionsBoundary.PermissionsBoundaryArn));
        var details = await client.GetAccountAuthorizationDetailsAsync(new GetAccountAuthorizationDetailsRequest { Filter = ["LocalManagedPolicy"], MaxItems = 1000 }, Cancellation);
        var version = Assert.Single(details.Policies.Single(found => found.Arn == policy).PolicyVersionList);
        Assert.Equal((true, Document), (version.IsDefaultVersion, Uri.UnescapeDataString(version.Document)));

        await client.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = "Detailed", PolicyArn = policy }, Cancellation);
        await client.DeleteRolePermissionsBoundaryAsync(new DeleteRolePermissionsBoundaryRequest { RoleName = "Detailed" }, Cancellation);
        await Assert.ThrowsAsync<NoSuchEntityException>(() => client.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = "Detailed", PolicyName = "none" }, Cancellation));

        role = await DetailsAsync(client);
        Assert.True(role is { AttachedManagedPolicies: null or [], PermissionsBoundary: null });
    }

    private static ValueTask<RoleDetail> DetailsAsync(AmazonIdentityManagementServiceClient client) =>
        client.Paginators.GetAccountAuthorizationDetails(new GetAccountAuthorizationDetailsRequest { Filter = ["Role"] }).RoleDetailList
            .FirstAsync(role => role.RoleName == "Detailed", Cancellation);

    private AmazonIdentityManagementServiceClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonIdentityManagementServiceConfig>());
}
