using Amazon.EC2.Model;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Ec2;

public sealed class EbsDefaultEncryptionTests
{
    private const string Control = "Ec2.EbsDefaultEncryption";

    [Fact]
    public async Task Ensure_CreatedAccount_IsTurnedOnInTheHomeRegion()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Equal(["new EBS volumes are encrypted by default in us-east-1"], await aws.RunAsync(accountId, Control));

        Assert.Equal((true, false), (await IsOnAsync(aws, accountId, "us-east-1"), await IsOnAsync(aws, accountId, "eu-west-1")));
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_FurtherRegions_AreTurnedOnWhereTheyAreOff()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.EC2(accountId).EnableEbsEncryptionByDefaultAsync(new EnableEbsEncryptionByDefaultRequest());

        var result = await aws.ResultWithAsync(accountId, Control, """{"furtherRegions":["eu-west-1","us-east-1"]}""");

        Assert.Equal(["new EBS volumes are encrypted by default in eu-west-1"], result.Changes);
        Assert.True(await IsOnAsync(aws, accountId, "eu-west-1"));
    }

    [Fact]
    public async Task Ensure_MigratedAccount_ReportsAndChangesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Equal(
            ["new EBS volumes are not encrypted by default in us-east-1. Check whether snapshots or images are shared before you turn it on"],
            await aws.FindAsync(accountId, Control, joined: "Invited"));
    }

    private static async Task<bool?> IsOnAsync(TestAws aws, string accountId, string region) =>
        (await aws.EC2(accountId, region).GetEbsEncryptionByDefaultAsync(new GetEbsEncryptionByDefaultRequest())).EbsEncryptionByDefault;
}
