using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Lambda.Tests.Baseline;

public sealed class BaselineRunnerTests
{
    /// <summary>The controls that change nothing in a new account: it has no groups of the customer, and some controls only report.</summary>
    private static readonly string[] NothingToDo = ["Iam.UserBoundaries", "Iam.CustomerUsers", "Iam.DeveloperRole", "Iam.CustomerGroups", "Iam.TouchedNames", "Iam.RootUser"];

    [Theory]
    [InlineData(BaselinePart.Identity, "Iam.CustomerUsers Iam.PasswordPolicy Iam.CustomerPolicy Iam.CustomerBoundary Iam.ForceMfaPolicy Iam.PartnerPolicies Iam.OverridePolicies Iam.DeveloperRole Iam.PartnerRoles Iam.CustomerAdmins Iam.UserBoundaries Iam.CustomerGroups Iam.TouchedNames Iam.RootUser")]
    [InlineData(BaselinePart.Audit, "S3.AuditBucket CloudTrail.AuditTrail Iam.ConfigServiceLinkedRole S3.ConfigBucket Config.Recorder Config.DeliveryChannel Config.Recording Config.ManagedRules "
        + "S3.AccountPublicAccessBlock AccessAnalyzer.ExternalAccess Ec2.EbsDefaultEncryption Account.AlternateContacts")]
    public async Task Ensure_Twice_AppliesInOrderAndThenWritesNothing(BaselinePart part, string controls)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        var first = await aws.Baseline.EnsureAsync(part, accountId, "req-1");
        var writes = aws.Cloud.Calls.CountWrites();
        var second = await aws.Baseline.EnsureAsync(part, accountId, "req-2");

        Assert.Equal(controls, string.Join(' ', first.Controls.Select(control => control.Control)));
        Assert.All(first.Controls.Where(control => !NothingToDo.Contains(control.Control)), control => Assert.Equal(ControlOutcome.Applied, control.Outcome));
        Assert.All(first.Controls.Concat(second.Controls).Where(control => control.Control != "Config.Recording"), control => Assert.Null(control.Findings));
        Assert.All(second.Controls, control => Assert.Equal((ControlOutcome.AlreadyInPlace, 0), (control.Outcome, control.Changes.Count)));
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
        Assert.Equal((Hardened.Full, second.Controls.Count), (second.Hardened, second.Counts.AlreadyInPlace));
        Assert.Equal(Hardened.Full, first.Hardened);
        Assert.All(second.Controls.SelectMany(control => control.Checks ?? []), check => Assert.True(check.Met, $"{check.Field}: {check.Observed}"));
        Assert.Contains(first.Controls.SelectMany(control => control.Checks ?? []), check => !check.Met);
    }

    /// <summary>The counts of both parts are one number in the output.</summary>
    [Fact]
    public async Task Ensure_WithEarlierCounts_AddsThem()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        var report = await aws.Baseline.EnsureAsync(BaselinePart.Audit, ControlRuns.Placed(accountId, "Created"), "req-1", new OutcomeCounts(1, 2, 3, 4), TestContext.Current.CancellationToken);

        Assert.Equal((1 + report.Controls.Count(control => control.Outcome == ControlOutcome.Applied), 3, 4), (report.Counts.Applied, report.Counts.NotMet, report.Counts.Exempt));
        Assert.Equal(Hardened.WithFindings, report.Hardened);
    }

    /// <summary>Identities are read once for all controls.</summary>
    [Fact]
    public async Task Ensure_HardenedAccount_MakesFourCallsToIam()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-1");
        var before = aws.Cloud.Calls.All.Count;

        await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-2");

        Assert.Equal(["AssumeRole", "GetAccountAuthorizationDetails", "GetAccountPasswordPolicy", "GetAccountSummary", "ListRoles"], aws.Cloud.Calls.All.Skip(before).Select(call => call.Operation).Order());
    }

    [Fact]
    public async Task Ensure_ExemptControl_IsSkippedWithItsReason()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var file = BaselineFile.Parse($$"""
            {"version":"1","identity":[{"control":"Iam.ForceMfaPolicy"}],"audit":[],
             "exemptions":[{"control":"Iam.ForceMfaPolicy","accountId":"{{accountId}}","reason":"CHG-7","approvedBy":"jane","until":"2026-12-31"}]}
            """);
        var writes = aws.Cloud.Calls.CountWrites();

        var report = await new BaselineRunner(new BaselineCatalog(file, aws.Options), aws.Accounts, aws.Time).EnsureAsync(BaselinePart.Identity, accountId, "req-1");

        Assert.Equal((ControlOutcome.Exempt, "CHG-7 (approved by jane, until 2026-12-31)"), (report.Controls.Single().Outcome, report.Controls.Single().Changes.Single()));
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    /// <summary>This exemption turns service management on. Its role keeps the trust that was sold, and all other roles are corrected.</summary>
    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2026-11-01", false)]
    public async Task Ensure_ExemptResource_IsSkippedUntilThatDay(string until, bool holds)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-1");
        foreach (var role in new[] { "CTLServiceManagementRole", "CTLCAMRole" }) await aws.IamAsync(accountId, "UpdateRole", ("RoleName", role), ("Description", "mine"));
        var file = BaselineFile.Parse($$"""
            {"version":"1","identity":[{"control":"Iam.PartnerRoles"}],"audit":[],
             "exemptions":[{"control":"Iam.PartnerRoles","resource":"CTLServiceManagementRole","accountId":"{{accountId}}","reason":"CHG-8","approvedBy":"jane","until":"{{until}}"}]}
            """);

        var report = (await new BaselineRunner(new BaselineCatalog(file, aws.Options), aws.Accounts, aws.Time).EnsureAsync(BaselinePart.Identity, accountId, "req-2")).Controls.Single();

        Assert.Equal(ControlOutcome.Applied, report.Outcome);
        Assert.Equal(holds ? ["CTLCAMRole"] : (string[])["CTLCAMRole", "CTLServiceManagementRole"], report.Changes.Select(change => change.Split(' ', ':')[1]).Order());
        Assert.Equal(holds ? ["CTLServiceManagementRole: CHG-8 (approved by jane, until 2026-12-31)"] : null, report.Exempt);
    }

    [Theory]
    [InlineData("Iam.PartnerPolicies", "CTLCAMPolicy", "policy CTLCAMPolicy created")]
    [InlineData("Iam.CustomerGroups", "Developers", "CTLCustomerPolicy attached to group Developers")]
    [InlineData("Config.ManagedRules", "CTL-root-account-mfa-enabled", "Config rule CTL-root-account-mfa-enabled created")]
    public async Task Ensure_ExemptResource_IsTheOnlyOneSkipped(string control, string resource, string change)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        foreach (var group in new[] { "Developers", "Testers" }) await aws.IamAsync(accountId, "CreateGroup", ("GroupName", group));
        await aws.RunAllAsync(accountId, "Iam.CustomerPolicy", "Iam.ConfigServiceLinkedRole", "Config.Recorder");
        using var account = await aws.Accounts.OpenAsync(accountId, "req-1", ct: TestContext.Current.CancellationToken);
        var resources = (IControlOfResources)ControlRuns.Named(control, aws.Options).Control;
        Assert.True(resources.Has(resource));

        var (changes, _, _) = await resources.EnsureAsync(account, new HashSet<string> { resource }, TestContext.Current.CancellationToken);

        Assert.NotEmpty(changes);
        Assert.DoesNotContain(change, changes);
        Assert.Equal([change], await aws.RunAsync(accountId, control));
    }

    /// <summary>A failure stops only the controls that depend on the failed one. The next run does the rest.</summary>
    [Fact]
    public async Task Ensure_ControlsFail_OthersFinishAndTheFirstIsNamed()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Faults.Add(new AwsErrorException("MalformedPolicyDocument", "no"), "iam", "CreatePolicy", Occurrence.Nth(1));
        aws.Cloud.Faults.Add(new AwsErrorException("ServiceNotSupported", "no"), "iam", "GetAccountSummary", Occurrence.Nth(1));
        var file = BaselineFile.Parse("""
            {"version":"1","identity":[{"control":"Iam.CustomerPolicy"},{"control":"Iam.PasswordPolicy","parameters":{"minimumLength":14,"reusePrevention":24,"maxAgeDays":90}},
             {"control":"Iam.CustomerAdmins","after":["Iam.CustomerPolicy"]},{"control":"Iam.RootUser"}],"audit":[],"exemptions":[]}
            """);
        var baseline = new BaselineRunner(new BaselineCatalog(file, aws.Options), aws.Accounts, aws.Time);

        var failure = await Assert.ThrowsAsync<BaselineControlFailedException>(() => baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-1"));

        Assert.StartsWith("Iam.CustomerPolicy: AWS answered MalformedPolicyDocument", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["CreatePolicy", "UpdateAccountPasswordPolicy"], aws.Cloud.Calls.All.Where(call => call.AccountId == accountId && call.IsWrite).Select(call => call.Operation).Order());
        Assert.Contains(aws.Cloud.Calls.All, call => call is { Operation: "GetAccountSummary", Result: "ServiceNotSupported" });
        await aws.RunAsync(accountId, "Iam.ForceMfaPolicy");
        var outcomes = (await baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-1")).Controls.Select(control => control.Outcome);
        Assert.Equal([ControlOutcome.Applied, ControlOutcome.AlreadyInPlace, ControlOutcome.Applied, ControlOutcome.AlreadyInPlace], outcomes);
    }

    [Fact]
    public async Task Ensure_PolicyNotVisibleYet_IsNotSettledAndNamesTheControl()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var file = BaselineFile.Parse("""{"version":"1","identity":[],"audit":[{"control":"CloudTrail.AuditTrail"}],"exemptions":[]}""");
        using var s3 = aws.S3(accountId);
        await s3.PutBucketAsync($"ctlaudit-{accountId}");

        var notSettled = await Assert.ThrowsAsync<BaselineNotSettledException>(
            () => new BaselineRunner(new BaselineCatalog(file, aws.Options), aws.Accounts, aws.Time).EnsureAsync(BaselinePart.Audit, accountId, "req-1"));

        Assert.StartsWith("CloudTrail.AuditTrail: AWS does not see the latest change yet (InsufficientS3BucketPolicyException)", notSettled.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ensure_TrailNotVisibleYet_IsNotSettled()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Faults.Add(new AwsErrorException("TrailNotFoundException", "not seen yet"), "cloudtrail", "PutEventSelectors", Occurrence.Nth(1));

        await Assert.ThrowsAsync<BaselineNotSettledException>(() => aws.Baseline.EnsureAsync(BaselinePart.Audit, accountId, "req-1"));

        Assert.Contains((await aws.Baseline.EnsureAsync(BaselinePart.Audit, accountId, "req-1")).Controls, control => control.Control == "CloudTrail.AuditTrail");
    }

    [Fact]
    public async Task Ensure_EveryOperationThrottledOnce_StillSucceeds()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Faults.Add(FaultKind.Throttle, service: null, operation: null, Occurrence.Nth(1));

        var report = await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-1");

        Assert.All(report.Controls.Where(control => !NothingToDo.Contains(control.Control)), control => Assert.Equal(ControlOutcome.Applied, control.Outcome));
    }
}
