using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using PartnerCloud.Local.Cloud.Faults;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.CloudTrail;

public sealed class AuditTrailTests
{
    private const string Control = "CloudTrail.AuditTrail";
    private const string Key = "arn:aws:kms:us-east-1:589942003651:key/11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task Ensure_NewAccount_LogsAllRegionsAndAllBuckets()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);

        Assert.Equal(3, (await aws.RunAsync(accountId, Control)).Count);

        await AssertAsItShouldBeAsync(aws, accountId);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    public static TheoryData<string> Drifts => ["regions", "validation", "global", "selectors", "readOnly"];

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task Ensure_OneThingDrifted_PutsItRightAndNamesIt(string drift)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.RunAsync(accountId, Control);
        await DriftAsync(aws, accountId, drift);

        Assert.NotEmpty(await aws.RunAsync(accountId, Control));

        await AssertAsItShouldBeAsync(aws, accountId);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_KeyAskedFor_EncryptsWithItAlsoWhereTheTrailIsThere()
    {
        await using var aws = await TestAws.StartAsync();
        var (created, present) = (await PreparedAsync(aws), await PreparedAsync(aws, "prov-2"));
        await aws.RunAsync(present, Control);

        Assert.Equal(3, (await WithKeyAsync(aws, created)).Count);
        Assert.Equal(["trail ctlaudit: encryption key put right"], await WithKeyAsync(aws, present));

        foreach (var accountId in (string[])[created, present])
        {
            Assert.Equal(Key, (await aws.CloudTrail(accountId).GetTrailAsync(new() { Name = "ctlaudit" })).Trail.KmsKeyId);
            Assert.Empty(await WithKeyAsync(aws, accountId));
            await aws.AssertInPlaceAsync(accountId, Control); // a key stays where none is asked for
        }
    }

    private static async Task<IReadOnlyList<string>> WithKeyAsync(TestAws aws, string accountId) => (await aws.ResultWithAsync(accountId, Control, $$"""{"kmsKeyId":"{{Key}}"}""")).Changes;

    [Theory]
    [InlineData("CreateTrail")]
    [InlineData("PutEventSelectors")]
    [InlineData("StartLogging")]
    public async Task Ensure_WhenAnAnswerIsLost_EndsAsUndisturbed(string operation)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "cloudtrail", operation, Occurrence.Nth(1));

        await aws.RunAsync(accountId, Control);

        await AssertAsItShouldBeAsync(aws, accountId);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    private static async Task<string> PreparedAsync(TestAws aws, string providerId = "prov-1")
    {
        var accountId = await aws.NewAccountAsync(providerId);
        await aws.RunAsync(accountId, "S3.AuditBucket");
        return accountId;
    }

    private static async Task AssertAsItShouldBeAsync(TestAws aws, string accountId)
    {
        using var cloudTrail = aws.CloudTrail(accountId);
        var trail = (await cloudTrail.GetTrailAsync(new() { Name = "ctlaudit" })).Trail;
        Assert.True(trail is { IsMultiRegionTrail: true, LogFileValidationEnabled: true, IncludeGlobalServiceEvents: true });
        Assert.Equal($"ctlaudit-{accountId}", trail.S3BucketName);
        var selector = Assert.Single((await cloudTrail.GetEventSelectorsAsync(new() { TrailName = "ctlaudit" })).EventSelectors);
        Assert.Equal((ReadWriteType.All, true), (selector.ReadWriteType, selector.IncludeManagementEvents));
        Assert.Equal(("AWS::S3::Object", "arn:aws:s3"), (selector.DataResources.Single().Type, selector.DataResources.Single().Values.Single()));
        Assert.True((await cloudTrail.GetTrailStatusAsync(new() { Name = "ctlaudit" })).IsLogging);
    }

    private static async Task DriftAsync(TestAws aws, string accountId, string drift)
    {
        using var cloudTrail = aws.CloudTrail(accountId);
        if (drift is "selectors" or "readOnly")
        {
            var selector = new EventSelector { ReadWriteType = drift == "readOnly" ? ReadWriteType.ReadOnly : ReadWriteType.All, IncludeManagementEvents = true };
            if (drift == "readOnly") selector.DataResources = [new() { Type = "AWS::S3::Object", Values = ["arn:aws:s3"] }];
            await cloudTrail.PutEventSelectorsAsync(new() { TrailName = "ctlaudit", EventSelectors = [selector] });
            return;
        }
        await cloudTrail.UpdateTrailAsync(new()
        {
            Name = "ctlaudit",
            IsMultiRegionTrail = drift is not ("regions" or "global"),
            EnableLogFileValidation = drift != "validation",
            IncludeGlobalServiceEvents = drift != "global",
        });
    }
}
