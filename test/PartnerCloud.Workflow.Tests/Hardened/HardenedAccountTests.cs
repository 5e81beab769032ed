using System.Text.Json.Nodes;

namespace PartnerCloud.Workflow.Tests.Hardened;

/// <summary>After an onboarding, boto3 finds all promised resources by name through CTLDeveloperRole.</summary>
public sealed class HardenedAccountTests
{
    private const string Roles =
        """
        CTLAccountControlsLambdaRole: CTLAccountControlsLambdaPolicy: partner
        CTLCAMRole: CAMOverridePolicy CTLCAMPolicy CTLCAMServicesPolicy ReadOnlyAccess: CAM
        CTLCloudIntegrationAdminRole: CAMOverridePolicy CTLCAMPolicy CTLCAMServicesPolicy CTLCustNoSupportPolicy CTLCustomerPolicy ReadOnlyAccess: CAM
        CTLCloudIntegrationReadOnlyRole: CTLCustNoSupportPolicy CTLCustomerPolicy ReadOnlyAccess: CAM
        CTLCloudOptimization: CTLCloudOptimization: partner
        CTLOperationsRole: CAMOpsOverridePolicy CTLOperationsPolicy ReadOnlyAccess: partner
        CTLServiceManagementRole: CTLServiceManagementPolicy: nobody
        CTLSupportRole: AWSSupportAccess: partner
        """;

    private const string Policies =
        "CAMOpsOverridePolicy CAMOverridePolicy CTLAccountControlsLambdaPolicy CTLCAMPolicy CTLCAMServicesPolicy CTLCloudOptimization CTLCustNoSupportPolicy CTLCustomerBoundary CTLCustomerPolicy CTLForceMfaPolicy CTLOperationsPolicy CTLServiceManagementPolicy";

    [Fact]
    public async Task Onboarding_OfAnAccount_CreatesThePromisedResources()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var accountId = (await aws.OnboardAsync()).AccountId();

        await aws.PassAsync(TimeSpan.FromHours(1)); // the first deliveries are due
        var account = await AccountReading.ReadAsync(aws.Endpoint.ToString(), accountId, deliveries: true);

        Assert.Equal(Roles.ReplaceLineEndings("\n"), string.Join('\n', account["roles"]!.AsObject().Select(role => $"{role.Key}: {Words(role.Value!["attached"])}: {TrustOf(role.Value["trust"]!)}")));
        Assert.All(account["roles"]!.AsObject(), role => Assert.Empty(role.Value!["inline"]!.AsArray()));
        Assert.Equal(Policies, string.Join(' ', account["policies"]!.AsObject().Select(policy => policy.Key)));
        Assert.Equal("""{"CTLCustomerAdmins":["AdministratorAccess","CTLCustomerPolicy","CTLForceMfaPolicy"]}""", account["groups"]!.ToJsonString());
        AssertAudited(account, accountId);
        AssertRecorded(account, accountId);
        Assert.Empty(account["failures"]!.AsArray());
    }

    private static void AssertAudited(JsonObject account, string accountId)
    {
        var trail = account["trail"]!;
        Assert.Equal(("ctlaudit", $"ctlaudit-{accountId}"), ((string?)trail["Name"], (string?)trail["S3BucketName"]));
        Assert.All(new[] { "IsMultiRegionTrail", "LogFileValidationEnabled", "IncludeGlobalServiceEvents", "logging" }, flag => Assert.True((bool)trail[flag]!, flag));
        Assert.Contains("AWS::S3::Object", trail["selectors"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.All(account["buckets"]!.AsObject(), bucket => Assert.True((string?)bucket.Value!["versioning"] == "Enabled" && bucket.Value["publicAccessBlock"]!.AsObject().All(block => (bool)block.Value!), bucket.Key));
        Assert.Equal(14, (int)account["passwordPolicy"]!["MinimumPasswordLength"]!);
    }

    private static void AssertRecorded(JsonObject account, string accountId)
    {
        var recorder = Assert.Single(account["recorders"]!.AsArray())!;
        Assert.True((bool)recorder["group"]!["allSupported"]! && (bool)recorder["group"]!["includeGlobalResourceTypes"]!);
        Assert.Equal("[true]", account["recording"]!.ToJsonString());
        Assert.Equal($"config-bucket-{accountId}", (string?)Assert.Single(account["channels"]!.AsArray())!["bucket"]);
        Assert.Equal("CTL-iam-password-policy CTL-iam-root-access-key-check CTL-mfa-enabled-for-iam-console-access CTL-multi-region-cloudtrail-enabled CTL-root-account-mfa-enabled CTL-s3-bucket-level-public-access-prohibited",
            string.Join(' ', account["rules"]!.AsObject().Select(rule => rule.Key)));
    }

    private static string Words(JsonNode? list) => string.Join(' ', list!.AsArray());

    private static string TrustOf(JsonNode trust) => Assert.Single(trust["Statement"]!.AsArray())!.AsObject() switch
    {
        var statement when (string?)statement["Effect"] == "Deny" => "nobody",
        var statement when (string?)statement["Principal"]!["AWS"] == "arn:aws:iam::589942003651:root" && statement["Condition"] is null => "partner",
        var statement when (string?)statement["Principal"]!["AWS"] == "arn:aws:iam::540339316802:root" && (string?)statement["Condition"]!["StringEquals"]!["sts:ExternalId"] == "elasticbox" => "CAM",
        var other => other.ToJsonString(),
    };
}
