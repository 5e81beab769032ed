using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.Workflow.Tests.MaintainUsers;

namespace PartnerCloud.Workflow.Tests.Roles;

/// <summary>A function's role allows nothing outside that function: neither to an administrator who assumes it, nor to another function.</summary>
public sealed class StolenRoleTests
{
    private const string Role = "PartnerCloud-MaintainUser";

    [Fact]
    public async Task Session_OfAnAdministrator_IsDeniedAccountsAndSecrets()
    {
        await using var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u1", UserRequests.Create("jane"))).AssertSucceeded();

        var keys = await AssumeAsAdministratorAsync(customer.Aws);

        await AssertRefusedAsync(customer, keys);
    }

    [Fact]
    public async Task Function_OfAnAdministrator_IsDeniedAccountsAndSecrets()
    {
        await using var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u1", UserRequests.Create("jane"))).AssertSucceeded();
        var account = customer.Aws.Cloud.Options.ManagementAccountId;
        var role = customer.Aws.Cloud.Accounts[account].Iam.Roles[Role];
        customer.Aws.Cloud.Callers.RegisterPrincipal("ASIAOTHERFUNCTION", new Caller(account, $"arn:aws:sts::{account}:assumed-role/{Role}/Other", $"{role.Id}:Other", "ASIAOTHERFUNCTION", "us-east-1")
        {
            SourceFunctionArn = $"arn:aws:lambda:us-east-1:{account}:function:Other",
        });

        await AssertRefusedAsync(customer, new SessionAWSCredentials("ASIAOTHERFUNCTION", "not-checked-here", "not-checked-here"));
    }

    /// <summary>The function itself may make the calls that the others may not.</summary>
    [Fact]
    public async Task Function_Itself_MayMakeTheSameCalls()
    {
        await using var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u1", UserRequests.Create("jane"))).AssertSucceeded();
        var keys = new SessionAWSCredentials(new FunctionPrincipals(customer.Aws.Cloud).AccessKeyOfFunction("MaintainUser"), "not-checked-here", "not-checked-here");
        using var sts = Sts(customer.Aws, keys);
        using var secrets = Secrets(customer.Aws, keys);

        Assert.NotNull((await sts.AssumeRoleAsync(DeveloperRoleOf(customer))).Credentials);
        Assert.NotNull((await secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = customer.SecretOf("jane") })).ARN);
    }

    private static async Task AssertRefusedAsync(CustomerAccount customer, AWSCredentials keys)
    {
        using var sts = Sts(customer.Aws, keys);
        using var secrets = Secrets(customer.Aws, keys);
        var (jane, tag) = (customer.SecretOf("jane"), new Amazon.SecretsManager.Model.Tag { Key = "requester", Value = "mallory" });

        await AssertDeniedAsync(() => sts.AssumeRoleAsync(DeveloperRoleOf(customer)));
        await AssertDeniedAsync(() => secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = jane }));
        await AssertDeniedAsync(() => secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = jane }));
        await AssertDeniedAsync(() => secrets.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = jane }));
        await AssertDeniedAsync(() => secrets.PutSecretValueAsync(new PutSecretValueRequest { SecretId = jane, SecretString = "{}" }));
        await AssertDeniedAsync(() => secrets.PutResourcePolicyAsync(new PutResourcePolicyRequest { SecretId = jane, ResourcePolicy = """{"Version":"2012-10-17","Statement":[]}""", BlockPublicPolicy = true }));
        await AssertDeniedAsync(() => secrets.TagResourceAsync(new Amazon.SecretsManager.Model.TagResourceRequest { SecretId = jane, Tags = [tag] }));
        await AssertDeniedAsync(() => secrets.RestoreSecretAsync(new RestoreSecretRequest { SecretId = jane }));
        await AssertDeniedAsync(() => secrets.DeleteSecretAsync(new DeleteSecretRequest { SecretId = jane, RecoveryWindowInDays = 30 }));
        await AssertDeniedAsync(() => secrets.CreateSecretAsync(new CreateSecretRequest { Name = customer.SecretOf("mallory"), SecretString = "{}" }));
    }

    private static async Task AssertDeniedAsync(Func<Task> call) =>
        Assert.StartsWith("AccessDenied", (await Assert.ThrowsAnyAsync<AmazonServiceException>(call)).ErrorCode, StringComparison.Ordinal);

    /// <summary>Changes the trust policy as an administrator, and assumes the role.</summary>
    private static async Task<AWSCredentials> AssumeAsAdministratorAsync(TestPartnerCloud aws)
    {
        var account = aws.Cloud.Options.ManagementAccountId;
        using var iam = aws.Iam(account);
        await iam.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest
        {
            RoleName = Role,
            PolicyDocument = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{account}}:root"},"Action":"sts:AssumeRole"}]}""",
        });
        using var sts = Sts(aws, new BasicAWSCredentials(account, "not-checked-here"));
        var keys = (await sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = $"arn:aws:iam::{account}:role/{Role}", RoleSessionName = Role })).Credentials;
        return new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken);
    }

    private static AssumeRoleRequest DeveloperRoleOf(CustomerAccount customer) => new() { RoleArn = $"arn:aws:iam::{customer.Id}:role/CTLDeveloperRole", RoleSessionName = "req-u1" };

    private static AmazonSecurityTokenServiceClient Sts(TestPartnerCloud aws, AWSCredentials keys) => new(keys, new AmazonSecurityTokenServiceConfig { ServiceURL = aws.Endpoint.ToString(), AuthenticationRegion = "us-east-1" });

    private static AmazonSecretsManagerClient Secrets(TestPartnerCloud aws, AWSCredentials keys) => new(keys, new AmazonSecretsManagerConfig { ServiceURL = aws.Endpoint.ToString(), AuthenticationRegion = "us-east-1" });
}
