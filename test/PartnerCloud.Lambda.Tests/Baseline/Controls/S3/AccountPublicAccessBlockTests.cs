using Amazon.S3Control.Model;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.S3;

public sealed class AccountPublicAccessBlockTests
{
    private const string Control = "S3.AccountPublicAccessBlock";

    [Fact]
    public async Task Ensure_CreatedAccount_BlocksEverything()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Equal(["public access to all buckets blocked: BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets turned on"], await aws.RunAsync(accountId, Control));

        await AssertBlockedAsync(aws, accountId);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    public static TheoryData<string> Blockades => ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"];

    [Theory]
    [MemberData(nameof(Blockades))]
    public async Task Ensure_OneSettingDrifted_CorrectsAndNamesIt(string drift)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await OpenAsync(aws, accountId, drift);

        Assert.Equal([$"public access to all buckets blocked: {drift} turned on"], await aws.RunAsync(accountId, Control));

        await AssertBlockedAsync(aws, accountId);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_MigratedAccount_ReportsAndChangesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await OpenAsync(aws, accountId, "BlockPublicPolicy");

        Assert.Equal(["buckets may be public: the account lacks BlockPublicPolicy. Check which buckets are public on purpose before you turn it on"], await aws.FindAsync(accountId, Control, joined: "Invited"));
    }

    private static async Task OpenAsync(TestAws aws, string accountId, string setting)
    {
        using var s3 = aws.S3Control(accountId);
        await s3.PutPublicAccessBlockAsync(new()
        {
            AccountId = accountId,
            PublicAccessBlockConfiguration = new()
            {
                BlockPublicAcls = setting != "BlockPublicAcls",
                IgnorePublicAcls = setting != "IgnorePublicAcls",
                BlockPublicPolicy = setting != "BlockPublicPolicy",
                RestrictPublicBuckets = setting != "RestrictPublicBuckets",
            },
        });
    }

    private static async Task AssertBlockedAsync(TestAws aws, string accountId)
    {
        using var s3 = aws.S3Control(accountId);
        var block = (await s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { AccountId = accountId })).PublicAccessBlockConfiguration;
        Assert.True(block is { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true });
    }
}
