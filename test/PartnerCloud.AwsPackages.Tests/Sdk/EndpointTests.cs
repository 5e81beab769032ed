using Amazon;
using Amazon.Account;
using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Amazon.ConfigService;
using Amazon.IdentityManagement;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

// All tests are in one class, so they run one after the other: two of them set environment variables that the others must not see.
public sealed class EndpointTests
{
    [Theory]
    [InlineData("eu-west-1", "https://organizations.us-east-1.amazonaws.com")]
    [InlineData("cn-north-1", "https://organizations.cn-northwest-1.amazonaws.com.cn")]
    [InlineData("us-gov-east-1", "https://organizations.us-gov-west-1.amazonaws.com")]
    public void Organizations_AnyRegion_IsOneAddressPerPartition(string region, string expected) =>
        Assert.Equal(expected, AddressOf(new AmazonOrganizationsConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region) }));

    [Theory]
    [InlineData("eu-west-1", "https://iam.amazonaws.com")]
    [InlineData("cn-northwest-1", "https://iam.cn-north-1.amazonaws.com.cn")]
    [InlineData("us-gov-west-1", "https://iam.us-gov.amazonaws.com")]
    public void Iam_AnyRegion_IsOneAddressPerPartition(string region, string expected) =>
        Assert.Equal(expected, AddressOf(new AmazonIdentityManagementServiceConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region) }));

    [Theory]
    [InlineData("eu-west-1", "https://config.eu-west-1.amazonaws.com")]
    [InlineData("cn-north-1", "https://config.cn-north-1.amazonaws.com.cn")]
    public void Config_InARegion_IsTheRegionsOwnAddress(string region, string expected) =>
        Assert.Equal(expected, AddressOf(new AmazonConfigServiceConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region) }));

    [Theory]
    [InlineData("eu-west-1", "https://account.us-east-1.amazonaws.com")]
    [InlineData("cn-north-1", "https://account.cn-northwest-1.amazonaws.com.cn")]
    public void Account_AnyRegion_IsOneAddressPerPartition(string region, string expected) =>
        Assert.Equal(expected, AddressOf(new AmazonAccountConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region) }));

    [Fact]
    public async Task GlobalService_WithConfiguredAddress_IsSignedForItsHomeRegion()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, "{}");
        using var client = new AmazonOrganizationsClient(
            RecordingService.Credentials, new AmazonOrganizationsConfig { RegionEndpoint = RegionEndpoint.EUWest1, ServiceURL = service.Address.ToString() });

        await client.ListAccountsAsync(new ListAccountsRequest(), TestContext.Current.CancellationToken);

        Assert.Contains("/us-east-1/organizations/aws4_request", service.Request.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL")]
    [InlineData("AWS_ENDPOINT_URL_CLOUDTRAIL")]
    public async Task Client_AddressInTheEnvironment_IsUsedAndSignedForItsRegion(string variable)
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """{"IsLogging":true}""");
        Environment.SetEnvironmentVariable(variable, service.Address.ToString());
        try
        {
            using var client = new AmazonCloudTrailClient(RecordingService.Credentials, RegionEndpoint.EUWest1);

            var status = await client.GetTrailStatusAsync(new GetTrailStatusRequest { Name = "t" }, TestContext.Current.CancellationToken);

            Assert.True(status.IsLogging);
            Assert.Contains("/eu-west-1/cloudtrail/aws4_request", service.Request.Headers["Authorization"], StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    private static string AddressOf(ClientConfig config) =>
        config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new ListAccountsRequest())).URL.TrimEnd('/');
}
