using System.Text.Json.Nodes;
using Amazon.S3;
using Amazon.S3.Model;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.S3;

public sealed class AuditBucketTests
{
    private const string Control = "S3.AuditBucket";

    [Fact]
    public async Task Ensure_NewAccount_HasAPrivateEncryptedVersionedBucket()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.NotEmpty(await aws.RunAsync(accountId, Control));

        using var s3 = aws.S3(accountId);
        var bucket = $"ctlaudit-{accountId}";
        var block = (await s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = bucket })).PublicAccessBlockConfiguration;
        Assert.True(block is { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true });
        Assert.Equal(VersionStatus.Enabled, (await s3.GetBucketVersioningAsync(bucket)).VersioningConfig.Status);
        var encryption = (await s3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = bucket })).ServerSideEncryptionConfiguration;
        Assert.Equal(ServerSideEncryptionMethod.AES256, encryption.ServerSideEncryptionRules.Single().ServerSideEncryptionByDefault.ServerSideEncryptionAlgorithm);
        var policy = (await s3.GetBucketPolicyAsync(bucket)).Policy;
        Assert.Contains($"arn:aws:cloudtrail:us-east-1:{accountId}:trail/ctlaudit", policy, StringComparison.Ordinal);
        Assert.Contains("aws:SecureTransport", policy, StringComparison.Ordinal);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    public static TheoryData<string, string> Drifts => new()
    {
        { "versioning", "versions are kept" },
        { "publicAccess", "public access blocked" },
        { "policy", "policy set" },
        { "ownership", "the account owns all objects" },
    };

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task Ensure_OneSettingDrifted_CorrectsAndNamesIt(string drift, string change)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);
        await DriftAsync(aws, accountId, drift);

        Assert.Equal([$"bucket ctlaudit-{accountId}: {change}"], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_OwnBucketNotVisibleYet_IsNotReportedAsCreated()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);
        aws.Cloud.Faults.Add(FaultKind.AccessDenied, "s3", "HeadBucket", Occurrence.Nth(1));

        Assert.Equal([$"bucket ctlaudit-{accountId} created or taken over in us-east-1"], await aws.RunAsync(accountId, Control));
    }

    [Fact]
    public async Task Ensure_NameTakenBySomebodyElse_FailsAndWritesNothingThere()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        using var stranger = aws.S3("444455556666");
        await stranger.PutBucketAsync($"ctlaudit-{accountId}");
        var writes = aws.Cloud.Calls.CountWrites("s3");

        var taken = await Assert.ThrowsAsync<BucketNameTakenException>(() => aws.RunAsync(accountId, Control));

        Assert.Contains($"ctlaudit-{accountId}", taken.Message, StringComparison.Ordinal);
        Assert.Equal(writes + 1, aws.Cloud.Calls.CountWrites("s3")); // the refused CreateBucket
    }

    [Theory]
    [InlineData("CreateBucket")]
    [InlineData("PutBucketPolicy")]
    public async Task Ensure_ResponseLost_EndsInTheSameState(string operation)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "s3", operation, Occurrence.Nth(1));

        await aws.RunAsync(accountId, Control);

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    /// <summary>Changes that could cut off the customer's readers are only reported. Changes that only add are made.</summary>
    [Fact]
    public async Task Ensure_MigratedAccountWithAnExistingBucket_KeepsItsSettingsAndReportsThem()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var bucket = $"ctlaudit-{accountId}";
        using var s3 = aws.S3(accountId);
        await s3.PutBucketAsync(bucket);
        await DriftAsync(aws, accountId, "ownership");
        await DriftAsync(aws, accountId, "publicAccess");
        await s3.PutLifecycleConfigurationAsync(bucket, new()
        {
            Rules =
            [
                new() { Id = "short", Status = LifecycleRuleStatus.Enabled, Filter = new() { LifecycleFilterPredicate = new LifecyclePrefixPredicate { Prefix = "" } }, Expiration = new() { Days = 30 } },
                new() { Id = "off", Status = LifecycleRuleStatus.Disabled, Filter = new() { LifecycleFilterPredicate = new LifecyclePrefixPredicate { Prefix = "" } }, Expiration = new() { Days = 1 } },
            ],
        });
        var before = Settings(aws, accountId);

        var result = await aws.ResultAsync(accountId, Control, "Invited");

        Assert.Equal([$"bucket {bucket}: versions are kept", $"bucket {bucket}: policy set"], result.Changes);
        string[] findings =
        [
            $"bucket {bucket} may be public. Check who reads it, then have public access blocked",
            $"bucket {bucket} has access control lists. Check whom they let in, then have them turned off",
            $"bucket {bucket} has rules that delete its objects (short). Agree with the customer how long logs are kept",
        ];
        Assert.Equal(findings, result.FindingTexts());
        Assert.Equal(before, Settings(aws, accountId));
        Assert.Equal(findings, await aws.FindAsync(accountId, Control, "Invited"));
    }

    /// <summary>Nobody can disable a key that AWS manages.</summary>
    [Theory]
    [InlineData("Created", "aws:kms", "arn:aws:kms:us-east-1:111122223333:key/1", true)]
    [InlineData("Invited", "aws:kms", "arn:aws:kms:us-east-1:111122223333:key/1", true)]
    [InlineData("Invited", "aws:kms:dsse", "1234abcd-12ab-34cd-56ef-1234567890ab", true)]
    [InlineData("Invited", "aws:kms", null, false)]
    [InlineData("Invited", "aws:kms", "arn:aws:kms:us-east-1:111122223333:alias/aws/s3", false)]
    [InlineData("Invited", "AES256", null, false)]
    public async Task Ensure_BucketEncryptedWithACustomerKey_KeepsAndReportsIt(string joined, string algorithm, string? key, bool isFound)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);
        var bucket = $"ctlaudit-{accountId}";
        using var s3 = aws.S3(accountId);
        var byDefault = new ServerSideEncryptionByDefault { ServerSideEncryptionAlgorithm = algorithm, ServerSideEncryptionKeyManagementServiceKeyId = key };
        await s3.PutBucketEncryptionAsync(new() { BucketName = bucket, ServerSideEncryptionConfiguration = new() { ServerSideEncryptionRules = [new() { ServerSideEncryptionByDefault = byDefault }] } });

        var findings = await aws.FindAsync(accountId, Control, joined);

        Assert.Equal(
            isFound ? [$"bucket {bucket} is encrypted with key {key}, which the baseline does not ask for. An administrator of the key can make the log files unreadable. Agree on the key with the customer, or have it removed"] : [],
            findings);
    }

    [Fact]
    public async Task Ensure_MigratedAccountWithExistingStatements_AddsOurs()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var bucket = $"ctlaudit-{accountId}";
        await aws.CustomersBucketAsync(accountId, bucket, "cloudtrail.amazonaws.com");

        var result = await aws.ResultAsync(accountId, Control, "Invited");

        Assert.Equal([$"bucket {bucket}: versions are kept", $"bucket {bucket}: the partner's statements added to the customer's"], result.Changes);
        Assert.Contains("(TheirDelivery, TheirService)", Assert.Single(result.FindingTexts()), StringComparison.Ordinal);
        Assert.Equal(["TheirService", "TheirDelivery", "TlsOnly", "CloudTrailReadsAcl", "CloudTrailWrites"], await StatementsAsync(aws, bucket, accountId));
        Assert.Equal(result.FindingTexts(), await aws.FindAsync(accountId, Control, "Invited"));
        Assert.Equal(3, (await aws.ResultAsync(accountId, "CloudTrail.AuditTrail", "Invited")).Changes.Count);
    }

    [Fact]
    public async Task Ensure_MigratedAccountOnceTheirStatementsAreGone_SetsAndKeepsTheWholePolicy()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var bucket = $"ctlaudit-{accountId}";
        await aws.CustomersBucketAsync(accountId, bucket, "cloudtrail.amazonaws.com");
        await aws.ResultAsync(accountId, Control, "Invited");
        using var s3 = aws.S3(accountId);
        var both = (await s3.GetBucketPolicyAsync(bucket)).Policy;
        await s3.DeleteBucketPolicyAsync(new DeleteBucketPolicyRequest { BucketName = bucket });

        Assert.Equal([$"bucket {bucket}: policy set"], (await aws.ResultAsync(accountId, Control, "Invited")).Changes);
        Assert.Contains("OnlyThePartnerAlters", await StatementsAsync(aws, bucket, accountId));
        Assert.Empty(await aws.FindAsync(accountId, Control, "Invited"));

        await s3.PutBucketPolicyAsync(bucket, both.Replace("\"TlsOnly\"", "\"OnlyThePartnerAlters\"", StringComparison.Ordinal));
        Assert.Equal([$"bucket {bucket}: policy set"], (await aws.ResultAsync(accountId, Control, "Invited")).Changes);
        Assert.DoesNotContain("TheirService", await StatementsAsync(aws, bucket, accountId));
    }

    [Theory]
    [InlineData("CreateBucket")]
    [InlineData("PutBucketPolicy")]
    public async Task Ensure_MigratedAccountAndAResponseLost_EndsInTheSameState(string operation)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "s3", operation, Occurrence.Nth(1));

        await aws.ResultAsync(accountId, Control, "Invited");

        await aws.AssertInPlaceAsync(accountId, Control); // as in a created account
        Assert.Empty(await aws.FindAsync(accountId, Control, "Invited"));
    }

    private static async Task<IReadOnlyList<string?>> StatementsAsync(TestAws aws, string bucket, string accountId)
    {
        using var s3 = aws.S3(accountId);
        return [.. JsonNode.Parse((await s3.GetBucketPolicyAsync(bucket)).Policy)!["Statement"]!.AsArray().Select(statement => (string?)statement!["Sid"])];
    }

    /// <summary>The bucket's settings in the dump, without those that hardening adds.</summary>
    private static string Settings(TestAws aws, string accountId)
    {
        var bucket = JsonNode.Parse(aws.Cloud.Dump())!["buckets"]![$"ctlaudit-{accountId}"]!;
        return string.Join('\n', bucket["ConfigurationTexts"]!.AsArray().Select(text => (string)text!).Where(text => !text.StartsWith("<VersioningConfiguration", StringComparison.Ordinal)));
    }

    private static async Task DriftAsync(TestAws aws, string accountId, string drift)
    {
        using var s3 = aws.S3(accountId);
        var bucket = $"ctlaudit-{accountId}";
        await (drift switch
        {
            "versioning" => (Task)s3.PutBucketVersioningAsync(new() { BucketName = bucket, VersioningConfig = new() { Status = VersionStatus.Suspended } }),
            "publicAccess" => s3.PutPublicAccessBlockAsync(new() { BucketName = bucket, PublicAccessBlockConfiguration = new() { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = false, RestrictPublicBuckets = true } }),
            "policy" => s3.PutBucketPolicyAsync(bucket, """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::BUCKET/*"}]}""".Replace("BUCKET", bucket, StringComparison.Ordinal)),
            _ => s3.PutBucketOwnershipControlsAsync(new() { BucketName = bucket, OwnershipControls = new() { Rules = [new() { ObjectOwnership = ObjectOwnership.ObjectWriter }] } }),
        });
    }
}
