using System.Text.Json;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>A migrated account. Hardening breaks or weakens nothing of the customer's, adds the partner's part, and reports what a person should check.</summary>
public sealed class EstablishedAccountTests
{
    private const string ExpectedChanges = """
        +/accounts/<id>/AlternateContacts/BILLING
        +/accounts/<id>/AlternateContacts/OPERATIONS
        +/accounts/<id>/Iam/Groups/Auditors/Attached: "arn:aws:iam::<id>:policy/CTLCustomerPolicy"
        +/accounts/<id>/Iam/Groups/CTLCustomerAdmins
        +/accounts/<id>/Iam/Groups/Developers/Attached: "arn:aws:iam::<id>:policy/CTLCustomerPolicy"
        +/accounts/<id>/Iam/Policies/CAMOpsOverridePolicy
        +/accounts/<id>/Iam/Policies/CAMOverridePolicy
        +/accounts/<id>/Iam/Policies/CTLAccountControlsLambdaPolicy
        +/accounts/<id>/Iam/Policies/CTLCAMPolicy
        +/accounts/<id>/Iam/Policies/CTLCAMServicesPolicy
        +/accounts/<id>/Iam/Policies/CTLCloudOptimization
        +/accounts/<id>/Iam/Policies/CTLCustNoSupportPolicy
        +/accounts/<id>/Iam/Policies/CTLCustomerBoundary
        +/accounts/<id>/Iam/Policies/CTLCustomerPolicy
        +/accounts/<id>/Iam/Policies/CTLForceMfaPolicy
        +/accounts/<id>/Iam/Policies/CTLOperationsPolicy
        +/accounts/<id>/Iam/Policies/CTLServiceManagementPolicy
        +/accounts/<id>/Iam/Roles/AWSServiceRoleForConfig
        +/accounts/<id>/Iam/Roles/CTLAccountControlsLambdaRole
        +/accounts/<id>/Iam/Roles/CTLCAMRole
        +/accounts/<id>/Iam/Roles/CTLCloudIntegrationAdminRole
        +/accounts/<id>/Iam/Roles/CTLCloudIntegrationReadOnlyRole
        +/accounts/<id>/Iam/Roles/CTLCloudOptimization
        +/accounts/<id>/Iam/Roles/CTLDeveloperRole/Inline/AWSRevokeOlderSessions
        +/accounts/<id>/Iam/Roles/CTLOperationsRole
        +/accounts/<id>/Iam/Roles/CTLServiceManagementRole
        +/accounts/<id>/Iam/Roles/CTLSupportRole
        +/accounts/<id>/UsedRegions/us-east-1/Analyzers/CTL-external-access
        /accounts/<id>/UsedRegions/us-east-1/Config/Recorder/Recording: false -> true
        /accounts/<id>/UsedRegions/us-east-1/Config/Recorder/RecordingGroup/allSupported: false -> true
        /accounts/<id>/UsedRegions/us-east-1/Config/Recorder/RecordingGroup/includeGlobalResourceTypes: false -> true
        /accounts/<id>/UsedRegions/us-east-1/Config/Recorder/RecordingGroup/recordingStrategy/useOnly: "INCLUSION_BY_RESOURCE_TYPES" -> "ALL_SUPPORTED_RESOURCE_TYPES"
        -/accounts/<id>/UsedRegions/us-east-1/Config/Recorder/RecordingGroup/resourceTypes: "AWS::EC2::Instance"
        /accounts/<id>/UsedRegions/us-east-1/Config/Recorder/Started: null -> "2027-03-01T12:06:30+00:00"
        +/accounts/<id>/UsedRegions/us-east-1/Config/Rules/CTL-iam-password-policy
        +/accounts/<id>/UsedRegions/us-east-1/Config/Rules/CTL-iam-root-access-key-check
        +/accounts/<id>/UsedRegions/us-east-1/Config/Rules/CTL-mfa-enabled-for-iam-console-access
        +/accounts/<id>/UsedRegions/us-east-1/Config/Rules/CTL-multi-region-cloudtrail-enabled
        +/accounts/<id>/UsedRegions/us-east-1/Config/Rules/CTL-root-account-mfa-enabled
        +/accounts/<id>/UsedRegions/us-east-1/Config/Rules/CTL-s3-bucket-level-public-access-prohibited
        +/accounts/<id>/UsedRegions/us-east-1/Trails/ctlaudit
        +/buckets/config-bucket-<id>/ConfigurationTexts: "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"
        +/buckets/config-bucket-<id>/Policy/Statement: TlsOnly
        +/buckets/config-bucket-<id>/Policy/Statement: ConfigReadsBucket
        +/buckets/config-bucket-<id>/Policy/Statement: ConfigWrites
        +/buckets/ctlaudit-<id>
        """;

    private const string ExpectedFindings = """
        Iam.CustomerUsers: High: users with a console password and no MFA: bob, carol. Customer: Have them set up MFA, or remove the password.
        Iam.CustomerUsers: Medium: users with access keys older than 90 days: frank, grace. Customer: Replace or delete the keys.
        Iam.CustomerUsers: Low: users outside every group: carol, dave, erin, grace, ivan, kim. Customer: Put each of them into a group with the permissions they need.
        Iam.CustomerUsers: Low: users with policies of their own: dave, erin, grace, heidi. Customer: Give the policies to a group instead.
        Iam.PasswordPolicy: Note: password policy: hard expiry is on and stays on. Customer: A user with an expired password needs an administrator to set a new one.
        Iam.CustomerBoundary: Medium: users from before hardening that neither CTLCustomerPolicy nor CTLCustomerBoundary limits: carol, dave, erin, grace, ivan, kim, leo. Customer: Give them the boundary CTLCustomerBoundary, or delete them.
        Iam.CustomerBoundary: Medium: roles from before hardening that neither CTLCustomerPolicy nor CTLCustomerBoundary limits: their-recorder. Customer: Give them the boundary CTLCustomerBoundary, or delete them.
        Iam.CustomerGroups: Medium: group Full has 10 policies and has no room for CTLCustomerPolicy. Customer: Have one of them detached or merged, then harden the account again.
        Iam.RootUser: High: the root user has access keys. Customer: Delete them.
        Iam.RootUser: High: the root user has no MFA. Customer: Set it up, or delete the root user's credentials.
        S3.ConfigBucket: Medium: bucket config-bucket-<id> has statements of the customer's in its policy (TheirDelivery, TheirService). They stay. OnlyThePartnerAlters is left out, because it could cut off those whom they let write. Customer: Have them deleted, then harden the account again.
        Config.Recorder: Low: Config recorder customer records as arn:aws:iam::<id>:role/their-recorder and keeps this role. Operator: Check that the role may read everything, or agree with the customer on AWSServiceRoleForConfig.
        Config.DeliveryChannel: Medium: Config delivery channel customer delivers into bucket theirs-<id> under inventory and stays as it is. Operator: Agree with the customer whether it may deliver into config-bucket-<id>.
        Config.Recording: Note: enabled regions that the baseline does not record: ap-northeast-1, ap-northeast-2, ap-northeast-3, ap-south-1, ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-north-1, eu-west-1, eu-west-2, eu-west-3, sa-east-1, us-east-2, us-west-1, us-west-2. Operator: Agree with the customer whether to record them, which costs money (CIS 3.3).
        S3.AccountPublicAccessBlock: High: buckets may be public: the account lacks BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets. Customer: Check which buckets are public on purpose before you turn it on.
        Ec2.EbsDefaultEncryption: Medium: new EBS volumes are not encrypted by default in us-east-1. Customer: Check whether snapshots or images are shared before you turn it on.
        Account.AlternateContacts: Low: the SECURITY contact is not the partner's. Operator: Agree with the customer who it is.
        """;

    private static readonly CloudOptions AtOnce = new() { CredentialReport = TimeSpan.Zero };

    /// <summary>Everything that no line names is unchanged.</summary>
    [Fact]
    public async Task Ensure_EstablishedAccount_KeepsTheCustomersPartAndAddsThePartners()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewEstablishedAccountAsync();
        var before = aws.Cloud.Dump();

        await EnsureAsync(aws, accountId);

        Assert.Equal(ExpectedChanges, string.Join('\n', DumpDiff.Lines(before, aws.Cloud.Dump())).Replace(accountId, "<id>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ensure_EstablishedAccount_ReportsWhatAPersonShouldCheck()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewEstablishedAccountAsync();

        var controls = (await EnsureAsync(aws, accountId)).SelectMany(report => report.Controls);

        var findings = controls.SelectMany(control => (control.Findings ?? []).Select(finding => $"{control.Control}: {finding.Severity}: {finding.Reason}. {finding.WhoActs}: {finding.WhatToDo}"));
        Assert.Equal(ExpectedFindings, string.Join('\n', findings).Replace(accountId, "<id>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ensure_EstablishedAccountAgain_WritesNothingAndReportsTheSame()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewEstablishedAccountAsync();
        var first = await EnsureAsync(aws, accountId);
        var writes = aws.Cloud.Calls.CountWrites();

        var second = await EnsureAsync(aws, accountId);

        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
        Assert.All(second.SelectMany(report => report.Controls), control => Assert.Empty(control.Changes));
        Assert.Equal(["Iam.CustomerUsers", "Iam.CustomerBoundary", "Iam.CustomerGroups", "Iam.RootUser", "S3.ConfigBucket", "Config.Recorder", "Config.DeliveryChannel", "S3.AccountPublicAccessBlock", "Ec2.EbsDefaultEncryption", "Account.AlternateContacts"],
            second.SelectMany(report => report.Controls).Where(control => control.Outcome == ControlOutcome.NotMet).Select(control => control.Control));
        Assert.All(second, report => Assert.Equal(Hardened.WithFindings, report.Hardened));
        Assert.Equal(FindingsOf(first), FindingsOf(second));
    }

    [Fact]
    public async Task Compare_EstablishedAccount_SaysWhatARunDoesAndWritesNothing()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewEstablishedAccountAsync();
        var before = aws.Cloud.Dump();

        var announced = await RunAsync(part => aws.Baseline.CompareAsync(part, ControlRuns.Placed(accountId, "Invited"), "req-1", ct: TestContext.Current.CancellationToken));

        Assert.Equal(before, aws.Cloud.Dump());
        var done = await EnsureAsync(aws, accountId);
        Assert.Equal(ChangesOf(done).Select(change => $"would: {change}"), ChangesOf(announced));
        Assert.Equal(FindingsOf(done), FindingsOf(announced));
    }

    /// <summary>An execution's state holds 256 KB, for both reports.</summary>
    [Fact]
    public async Task Ensure_FiveThousandUsersInAHundredGroups_ReportsLessThanAHundredKilobytes()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewEstablishedAccountAsync();
        using var iam = aws.Iam(accountId);
        for (var number = 0; number < 100; number++) await iam.CreateGroupAsync(new() { GroupName = $"team-{number:000}-{new string('g', 110)}" });
        await Parallel.ForAsync(0, 5000, TestContext.Current.CancellationToken, async (number, ct) => await iam.CreateUserAsync(new() { UserName = $"user-{number:0000}-{new string('u', 54)}" }, ct));

        var reports = await EnsureAsync(aws, accountId);

        Assert.Contains(FindingsOf(reports), finding => finding.Contains("and 4986 more", StringComparison.Ordinal));
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(reports).Length, 10_000, 100_000);
    }

    private static Task<IReadOnlyList<BaselineReport>> EnsureAsync(TestAws aws, string accountId) =>
        RunAsync(part => aws.Baseline.EnsureAsync(part, ControlRuns.Placed(accountId, "Invited"), "req-1", ct: TestContext.Current.CancellationToken));

    private static async Task<IReadOnlyList<BaselineReport>> RunAsync(Func<BaselinePart, Task<BaselineReport>> run) => [await run(BaselinePart.Identity), await run(BaselinePart.Audit)];

    private static IEnumerable<string> ChangesOf(IReadOnlyList<BaselineReport> reports) => reports.SelectMany(report => report.Controls).SelectMany(control => control.Changes);

    private static IEnumerable<string> FindingsOf(IReadOnlyList<BaselineReport> reports) => reports.SelectMany(report => report.Controls).SelectMany(control => control.FindingTexts());
}
