using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.CloudTrail;

public sealed class AuditTrailTests
{
    private const string Control = "CloudTrail.AuditTrail";
    private const string Selected = "management events and data events of all buckets selected";
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

    public static TheoryData<string, string> Drifts => new()
    {
        { "bucket", "bucket corrected" },
        { "prefix", "no key prefix corrected" },
        { "regions", "all regions corrected" },
        { "global", "all regions corrected; global events corrected" },
        { "validation", "log-file validation corrected" },
        { "noData", Selected },
        { "otherBucket", Selected },
        { "readOnly", Selected },
        { "noManagement", Selected },
        { "excluded", Selected },
        { "advanced", Selected },
        { "stopped", "logging started" },
    };

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task Ensure_OneSettingDrifted_CorrectsAndNamesIt(string drift, string changes)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.RunAsync(accountId, Control);
        await DriftAsync(aws, accountId, drift);

        Assert.Equal(changes.Split("; ").Select(change => $"trail ctlaudit: {change}"), await aws.RunAsync(accountId, Control));

        await AssertAsItShouldBeAsync(aws, accountId);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_KeyConfigured_EncryptsNewAndExistingTrails()
    {
        await using var aws = await TestAws.StartAsync();
        var (created, present) = (await PreparedAsync(aws), await PreparedAsync(aws, "prov-2"));
        await aws.RunAsync(present, Control);

        Assert.Equal(3, (await WithKeyAsync(aws, created)).Count);
        Assert.Equal(["trail ctlaudit: encryption key corrected"], await WithKeyAsync(aws, present));

        foreach (var accountId in (string[])[created, present])
        {
            Assert.Equal(Key, (await aws.CloudTrail(accountId).GetTrailAsync(new() { Name = "ctlaudit" })).Trail.KmsKeyId);
            Assert.Empty(await WithKeyAsync(aws, accountId));
        }
    }

    [Fact]
    public async Task Ensure_CreatedAccountWithAKeyThatIsNotConfigured_RemovesIt()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await WithKeyAsync(aws, accountId);

        var result = await aws.ResultAsync(accountId, Control);

        Assert.Equal(["trail ctlaudit: encryption key corrected"], result.Changes);
        Assert.Empty(result.FindingTexts());
        Assert.Null((await aws.CloudTrail(accountId).GetTrailAsync(new() { Name = "ctlaudit" })).Trail.KmsKeyId);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    /// <summary>Also in the run that corrects another setting of the trail.</summary>
    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "")]
    [InlineData(false, "regions")]
    public async Task Ensure_MigratedAccountWithAnotherKey_KeepsAndReportsIt(bool isAsked, string drift)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.RunAsync(accountId, Control);
        var theirs = $"arn:aws:kms:us-east-1:{accountId}:key/99999999-2222-3333-4444-555555555555";
        await aws.CloudTrail(accountId).UpdateTrailAsync(new() { Name = "ctlaudit", KmsKeyId = theirs });
        if (drift.Length > 0) await DriftAsync(aws, accountId, drift);

        var result = isAsked ? await ResultWithKeyAsync(aws, accountId, "Invited") : await aws.ResultAsync(accountId, Control, "Invited");

        Assert.Equal(drift.Length > 0 ? ["trail ctlaudit: all regions corrected"] : [], result.Changes);
        Assert.Equal(
            [$"trail ctlaudit is encrypted with key {theirs}, which the baseline does not ask for. An administrator of the key can make the log files unreadable. Agree on the key with the customer, or have it removed"],
            result.FindingTexts());
        Assert.Equal(theirs, (await aws.CloudTrail(accountId).GetTrailAsync(new() { Name = "ctlaudit" })).Trail.KmsKeyId);
    }

    [Fact]
    public async Task Ensure_MigratedAccountWithoutAKey_GetsTheConfiguredOne()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.RunAsync(accountId, Control);

        var result = await ResultWithKeyAsync(aws, accountId, "Invited");

        Assert.Equal(["trail ctlaudit: encryption key corrected"], result.Changes);
        Assert.Empty(result.FindingTexts());
        Assert.Empty((await ResultWithKeyAsync(aws, accountId, "Invited")).Changes);
    }

    /// <summary>Hardening creates its trail with its bucket. A trail of this name with another bucket is the customer's.</summary>
    [Fact]
    public async Task Ensure_MigratedAccountWithATrailOfOurName_ChangesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.CustomersTrailAsync(accountId, "ctlaudit", "their-trails");
        var before = aws.Cloud.Dump();

        var taken = await Assert.ThrowsAsync<PartnerNameTakenException>(() => aws.ResultAsync(accountId, Control, "Invited"));

        Assert.Contains($"arn:aws:cloudtrail:us-east-1:{accountId}:trail/ctlaudit", taken.Message, StringComparison.Ordinal);
        Assert.Equal(before, aws.Cloud.Dump());
    }

    [Theory]
    [InlineData("CreateTrail")]
    [InlineData("PutEventSelectors")]
    public async Task Ensure_MigratedAccountAfterAnInterruptedRun_CompletesItsTrail(string last)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.CustomersTrailAsync(accountId, "theirs");
        var theirs = (await aws.CloudTrail(accountId).GetTrailAsync(new() { Name = "theirs" })).Trail;
        await aws.CloudTrail(accountId).CreateTrailAsync(new() { Name = "ctlaudit", S3BucketName = $"ctlaudit-{accountId}" });
        if (last != "CreateTrail") await aws.CloudTrail(accountId).PutEventSelectorsAsync(new() { TrailName = "ctlaudit", EventSelectors = [Selector("")] });

        Assert.NotEmpty((await aws.ResultAsync(accountId, Control, "Invited")).Changes);

        await AssertAsItShouldBeAsync(aws, accountId);
        Assert.Equivalent(theirs, (await aws.CloudTrail(accountId).GetTrailAsync(new() { Name = "theirs" })).Trail, strict: true);
        Assert.Empty(await aws.FindAsync(accountId, Control, "Invited"));
    }

    [Theory]
    [InlineData("Created")]
    [InlineData("Invited")]
    public async Task Ensure_MultiRegionTrailOfOurNameInAnotherRegion_IsNotTakenOver(string joined)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.CustomersBucketAsync(accountId, "their-trails", "cloudtrail.amazonaws.com");
        await aws.CloudTrail(accountId, "eu-west-1").CreateTrailAsync(new() { Name = "ctlaudit", S3BucketName = "their-trails", IsMultiRegionTrail = true });

        var taken = await Assert.ThrowsAsync<PartnerNameTakenException>(() => aws.ResultAsync(accountId, Control, joined));

        Assert.Contains("eu-west-1", taken.Message, StringComparison.Ordinal);
    }

    /// <summary>A multi-region trail counts in each region.</summary>
    [Fact]
    public async Task Ensure_FiveTrails_NamesThemAndContinuesOnceOneIsDeleted()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        for (var number = 1; number <= 4; number++) await aws.CustomersTrailAsync(accountId, $"theirs-{number}");
        await aws.CustomersBucketAsync(accountId, "their-trails", "cloudtrail.amazonaws.com");
        await aws.CloudTrail(accountId, "eu-west-1").CreateTrailAsync(new() { Name = "theirs-5", S3BucketName = "their-trails", IsMultiRegionTrail = true });
        var before = aws.Cloud.Dump();

        var full = await Assert.ThrowsAsync<TrailLimitReachedException>(() => aws.ResultAsync(accountId, Control, "Invited"));

        Assert.Equal(before, aws.Cloud.Dump());
        Assert.All(Enumerable.Range(1, 5), number => Assert.Contains($"trail/theirs-{number}", full.Message, StringComparison.Ordinal));
        await aws.JsonAsync(accountId, "cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.DeleteTrail", """{"Name":"theirs-2"}""");
        Assert.Equal(3, (await aws.ResultAsync(accountId, Control, "Invited")).Changes.Count);
        await AssertAsItShouldBeAsync(aws, accountId);
    }

    private static async Task<IReadOnlyList<string>> WithKeyAsync(TestAws aws, string accountId) => (await ResultWithKeyAsync(aws, accountId, "Created")).Changes;

    private static Task<ControlResult> ResultWithKeyAsync(TestAws aws, string accountId, string joined) => aws.ResultWithAsync(accountId, Control, $$"""{"kmsKeyId":"{{Key}}"}""", joined);

    [Theory]
    [InlineData("CreateTrail")]
    [InlineData("PutEventSelectors")]
    [InlineData("StartLogging")]
    public async Task Ensure_ResponseLost_EndsInTheSameState(string operation)
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
        await (drift switch
        {
            "bucket" => ElsewhereAsync(aws, accountId, "their-trails", ""),
            "prefix" => ElsewhereAsync(aws, accountId, $"ctlaudit-{accountId}", "p"),
            "regions" => cloudTrail.UpdateTrailAsync(new() { Name = "ctlaudit", IsMultiRegionTrail = false }),
            "global" => cloudTrail.UpdateTrailAsync(new() { Name = "ctlaudit", IsMultiRegionTrail = false, IncludeGlobalServiceEvents = false }),
            "validation" => cloudTrail.UpdateTrailAsync(new() { Name = "ctlaudit", EnableLogFileValidation = false }),
            "stopped" => CallAsync("StopLogging", """{"Name":"ctlaudit"}"""),
            "advanced" => CallAsync("PutEventSelectors",
                """{"TrailName":"ctlaudit","AdvancedEventSelectors":[{"Name":"m","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]}"""),
            _ => cloudTrail.PutEventSelectorsAsync(new() { TrailName = "ctlaudit", EventSelectors = [Selector(drift)] }),
        });

        Task CallAsync(string operation, string input) => aws.JsonAsync(accountId, "cloudtrail", $"com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.{operation}", input);
    }

    private static EventSelector Selector(string drift) => new()
    {
        ReadWriteType = drift == "readOnly" ? ReadWriteType.ReadOnly : ReadWriteType.All,
        IncludeManagementEvents = drift != "noManagement",
        ExcludeManagementEventSources = drift == "excluded" ? ["kms.amazonaws.com"] : null,
        DataResources = drift == "noData" ? null : [new() { Type = "AWS::S3::Object", Values = [drift == "otherBucket" ? "arn:aws:s3:::their-bucket/" : "arn:aws:s3"] }],
    };

    /// <summary>Sends the trail to another bucket or prefix to which CloudTrail may write. The audit bucket is as hardening leaves it.</summary>
    private static async Task ElsewhereAsync(TestAws aws, string accountId, string bucket, string prefix)
    {
        using var s3 = aws.S3(accountId);
        var policy = (await s3.GetBucketPolicyAsync($"ctlaudit-{accountId}")).Policy.Replace($"arn:aws:s3:::ctlaudit-{accountId}", $"arn:aws:s3:::{bucket}", StringComparison.Ordinal);
        if (prefix.Length == 0) await s3.PutBucketAsync(bucket);
        await s3.PutBucketPolicyAsync(bucket, prefix.Length == 0 ? policy : policy.Replace("/AWSLogs/", $"/{prefix}/AWSLogs/", StringComparison.Ordinal));
        await aws.CloudTrail(accountId).UpdateTrailAsync(new() { Name = "ctlaudit", S3BucketName = bucket, S3KeyPrefix = prefix.Length == 0 ? null : prefix });
        await aws.RunAsync(accountId, "S3.AuditBucket");
    }
}
