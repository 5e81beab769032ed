using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class IamAccountTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PasswordPolicy_Updated_IsReadBack()
    {
        using var client = Client();
        await Assert.ThrowsAsync<NoSuchEntityException>(() => client.GetAccountPasswordPolicyAsync(Cancellation));

        await client.UpdateAccountPasswordPolicyAsync(
            new UpdateAccountPasswordPolicyRequest
            {
                MinimumPasswordLength = 14,
                RequireSymbols = true,
                RequireNumbers = true,
                RequireUppercaseCharacters = true,
                RequireLowercaseCharacters = false,
                AllowUsersToChangePassword = true,
                MaxPasswordAge = 90,
                PasswordReusePrevention = 24,
                HardExpiry = false,
            },
            Cancellation);

        var policy = (await client.GetAccountPasswordPolicyAsync(new GetAccountPasswordPolicyRequest(), Cancellation)).PasswordPolicy;
        Assert.Equal((14, 90, 24), (policy.MinimumPasswordLength, policy.MaxPasswordAge, policy.PasswordReusePrevention));
        Assert.Equal((true, true, true, false), (policy.RequireSymbols, policy.RequireNumbers, policy.RequireUppercaseCharacters, policy.RequireLowercaseCharacters));
        Assert.Equal((true, true, false), (policy.AllowUsersToChangePassword, policy.ExpirePasswords, policy.HardExpiry));
    }

    [Fact]
    public async Task ServiceLinkedRole_Created_IsReadBack()
    {
        using var client = Client();

        var created = (await client.CreateServiceLinkedRoleAsync(
            new CreateServiceLinkedRoleRequest { AWSServiceName = "config.amazonaws.com", Description = "of a test" }, Cancellation)).Role;

        // moto's name for the role differs from AWS's
        Assert.Equal("AWSServiceRoleForConfig", created.RoleName, ignoreCase: true);
        var role = (await client.GetRoleAsync(new GetRoleRequest { RoleName = created.RoleName }, Cancellation)).Role;
        Assert.Equal((created.Arn, "of a test"), (role.Arn, role.Description));
        Assert.Contains("config.amazonaws.com", Uri.UnescapeDataString(role.AssumeRolePolicyDocument), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_Unknown_IsNoSuchEntity()
    {
        using var client = Client();

        await Assert.ThrowsAsync<NoSuchEntityException>(() => client.GetRoleAsync(new GetRoleRequest { RoleName = "nothing" }, Cancellation));
    }

    private AmazonIdentityManagementServiceClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonIdentityManagementServiceConfig>());
}
