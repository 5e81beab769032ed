using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>Which accounts may assume the partner's roles.</summary>
public sealed class TrustTests(HardenedAccounts accounts) : IClassFixture<HardenedAccounts>
{
    private const string Partner = "589942003651";
    private const string Cam = "540339316802";
    private const string UnrelatedAccount = "111111111111";

    [Theory]
    [InlineData("CTLOperationsRole", Partner, null, true)]
    [InlineData("CTLSupportRole", Partner, null, true)]
    [InlineData("CTLSupportRole", Cam, "elasticbox", false)]
    [InlineData("CTLAccountControlsLambdaRole", Partner, null, true)]
    [InlineData("CTLCloudOptimization", Partner, null, true)]
    [InlineData("CTLCAMRole", Cam, "elasticbox", true)]
    [InlineData("CTLCloudIntegrationAdminRole", Cam, "elasticbox", true)]
    [InlineData("CTLCloudIntegrationReadOnlyRole", Cam, "elasticbox", true)]
    [InlineData("CTLCAMRole", Cam, null, false)]
    [InlineData("CTLCAMRole", Cam, "somebody-elses", false)]
    [InlineData("CTLCloudIntegrationAdminRole", Cam, null, false)]
    [InlineData("CTLCAMRole", Partner, "elasticbox", false)]
    [InlineData("CTLOperationsRole", Cam, "elasticbox", false)]
    [InlineData("CTLOperationsRole", UnrelatedAccount, null, false)]
    [InlineData("CTLCAMRole", UnrelatedAccount, "elasticbox", false)]
    [InlineData("CTLServiceManagementRole", Partner, null, false)]
    [InlineData("CTLServiceManagementRole", Cam, "elasticbox", false)]
    [InlineData("CTLServiceManagementRole", null, null, false)]
    [InlineData("CTLOperationsRole", null, null, false)]
    public async Task AssumeRole_ByAnAccount_FollowsTheContract(string role, string? account, string? externalId, bool isAllowed)
    {
        using var sts = new AmazonSecurityTokenServiceClient(new BasicAWSCredentials(account ?? accounts.AccountId, "not-checked-here"), new AmazonSecurityTokenServiceConfig
        {
            ServiceURL = accounts.Aws.Endpoint.ToString(),
            AuthenticationRegion = "us-east-1",
        });
        var request = new AssumeRoleRequest { RoleArn = $"arn:aws:iam::{accounts.AccountId}:role/{role}", RoleSessionName = "session", ExternalId = externalId };

        if (isAllowed) Assert.EndsWith($":assumed-role/{role}/session", (await sts.AssumeRoleAsync(request)).AssumedRoleUser.Arn, StringComparison.Ordinal);
        else Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => sts.AssumeRoleAsync(request))).ErrorCode);
    }
}
