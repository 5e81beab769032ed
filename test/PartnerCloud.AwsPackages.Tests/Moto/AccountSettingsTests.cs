using Amazon.Account;
using Amazon.Account.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.IdentityManagement;
using Amazon.S3Control;
using Amazon.S3Control.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

/// <summary>Settings for a whole account, of four services.</summary>
public sealed class AccountSettingsTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PublicAccessBlock_Set_IsReadBack()
    {
        using var client = new AmazonS3ControlClient(MotoServer.Credentials, moto.Configure<AmazonS3ControlConfig>());
        var read = new GetPublicAccessBlockRequest { AccountId = "123456789012" };
        await Assert.ThrowsAsync<NoSuchPublicAccessBlockConfigurationException>(() => client.GetPublicAccessBlockAsync(read, Cancellation));

        await client.PutPublicAccessBlockAsync(
            new PutPublicAccessBlockRequest { AccountId = "123456789012", PublicAccessBlockConfiguration = new() { BlockPublicAcls = true, RestrictPublicBuckets = false } }, Cancellation);

        var block = (await client.GetPublicAccessBlockAsync(read, Cancellation)).PublicAccessBlockConfiguration;
        Assert.Equal((true, false), (block.BlockPublicAcls, block.RestrictPublicBuckets));
    }

    [Fact]
    public async Task AlternateContact_Set_IsReadBack()
    {
        using var client = new AmazonAccountClient(MotoServer.Credentials, moto.Configure<AmazonAccountConfig>());
        var read = new GetAlternateContactRequest { AlternateContactType = AlternateContactType.SECURITY };
        await Assert.ThrowsAnyAsync<AmazonAccountException>(() => client.GetAlternateContactAsync(read, Cancellation));

        await client.PutAlternateContactAsync(new PutAlternateContactRequest
        {
            AlternateContactType = AlternateContactType.SECURITY,
            Name = "Cloud Operations",
            Title = "Service desk",
            EmailAddress = "ops@partner.example",
            PhoneNumber = "+1 206 555 0100",
        }, Cancellation);

        var contact = (await client.GetAlternateContactAsync(read, Cancellation)).AlternateContact;
        Assert.Equal(("Cloud Operations", "Service desk", "ops@partner.example", "+1 206 555 0100"), (contact.Name, contact.Title, contact.EmailAddress, contact.PhoneNumber));
        Assert.Equal(AlternateContactType.SECURITY, contact.AlternateContactType);
    }

    [Fact]
    public async Task EbsEncryption_Enabled_IsReadBack()
    {
        using var client = new AmazonEC2Client(MotoServer.Credentials, moto.Configure<AmazonEC2Config>());
        Assert.False((await client.GetEbsEncryptionByDefaultAsync(new GetEbsEncryptionByDefaultRequest(), Cancellation)).EbsEncryptionByDefault);

        Assert.True((await client.EnableEbsEncryptionByDefaultAsync(new EnableEbsEncryptionByDefaultRequest(), Cancellation)).EbsEncryptionByDefault);

        Assert.True((await client.GetEbsEncryptionByDefaultAsync(new GetEbsEncryptionByDefaultRequest(), Cancellation)).EbsEncryptionByDefault);
        Assert.Contains((await client.DescribeRegionsAsync(new DescribeRegionsRequest(), Cancellation)).Regions, region => region.RegionName == "us-east-1");
    }

    [Fact]
    public async Task AccountSummary_AnyAccount_ShowsTheRootUsersCredentials()
    {
        using var client = new AmazonIdentityManagementServiceClient(MotoServer.Credentials, moto.Configure<AmazonIdentityManagementServiceConfig>());

        var summary = (await client.GetAccountSummaryAsync(Cancellation)).SummaryMap;

        Assert.Equal((0, 10), (summary["AccountAccessKeysPresent"], summary["GroupsPerUserQuota"]));
    }
}
