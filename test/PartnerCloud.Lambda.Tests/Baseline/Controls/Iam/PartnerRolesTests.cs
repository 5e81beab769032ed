using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class PartnerRolesTests
{
    private const string Control = "Iam.PartnerRoles";
    private const string Anybody = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}""";
    private const string Inline = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}""";

    private const string Correct = """{"Version":"2012-10-17","Statement":[{"Sid":"Partner","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::589942003651:root"},"Action":"sts:AssumeRole"}]}""";

    private static readonly string[] Prepared = ["Iam.CustomerPolicy", "Iam.CustomerBoundary", "Iam.PartnerPolicies", "Iam.OverridePolicies"];

    /// <summary>The contract with customers. It is repeated here so that nobody changes it by accident.</summary>
    public static TheoryData<string, string, string> Contract => new()
    {
        { "CTLOperationsRole", "CAMOpsOverridePolicy CTLOperationsPolicy ReadOnlyAccess", "Partner" },
        { "CTLSupportRole", "AWSSupportAccess", "Partner" },
        { "CTLAccountControlsLambdaRole", "CTLAccountControlsLambdaPolicy", "Partner" },
        { "CTLCloudOptimization", "CTLCloudOptimization", "Partner" },
        { "CTLCAMRole", "CAMOverridePolicy CTLCAMPolicy CTLCAMServicesPolicy ReadOnlyAccess", "Cam" },
        { "CTLCloudIntegrationAdminRole", "CAMOverridePolicy CTLCAMPolicy CTLCAMServicesPolicy CTLCustNoSupportPolicy CTLCustomerPolicy ReadOnlyAccess", "Cam" },
        { "CTLCloudIntegrationReadOnlyRole", "CTLCustNoSupportPolicy CTLCustomerPolicy ReadOnlyAccess", "Cam" },
        { "CTLServiceManagementRole", "CTLServiceManagementPolicy", "Nobody" },
    };

    [Theory]
    [MemberData(nameof(Contract))]
    public async Task Ensure_NewAccount_HasTheRole(string name, string policies, string trust)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAsync(aws);

        var role = await RoleAsync(aws, accountId, name);

        Assert.Equal(policies, string.Join(' ', role.AttachedManagedPolicies.Select(policy => policy.PolicyName).Order(StringComparer.Ordinal)));
        Assert.True(role is { RolePolicyList: null or [], PermissionsBoundary: null, Path: "/" });
        using var document = System.Text.Json.JsonDocument.Parse(Uri.UnescapeDataString(role.AssumeRolePolicyDocument));
        var statement = document.RootElement.GetProperty("Statement")[0];
        Assert.Equal(
            trust switch
            {
                "Partner" => ("Allow", "arn:aws:iam::589942003651:root", null),
                "Cam" => ("Allow", "arn:aws:iam::540339316802:root", "elasticbox"),
                _ => ("Deny", "*", (string?)null),
            },
            (statement.GetProperty("Effect").GetString()!, statement.GetProperty("Principal").GetProperty("AWS").GetString()!,
                statement.TryGetProperty("Condition", out var condition) ? condition.GetProperty("StringEquals").GetProperty("sts:ExternalId").GetString() : null));
    }

    [Fact]
    public async Task Ensure_NewAccount_IsInPlaceAfterwardsWithoutFindings()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAsync(aws);

        Assert.Equal(Contract.Count + 1, (await aws.Iam(accountId).ListRolesAsync(new ListRolesRequest())).Roles.Count);
        Assert.Empty((await aws.ResultAsync(accountId, Control)).FindingTexts());
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_OtherAccountsAndExternalIdConfigured_TrustsThose()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAsync(aws);
        aws.Options = aws.Options with { Trusted = new("111111111111", "222222222222", "other") };

        Assert.Equal(7, (await aws.RunAsync(accountId, Control)).Count(change => change.Contains(": trust set back to ", StringComparison.Ordinal)));

        Assert.Contains("222222222222", Uri.UnescapeDataString((await RoleAsync(aws, accountId, "CTLCAMRole")).AssumeRolePolicyDocument), StringComparison.Ordinal);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    public static TheoryData<string, string> Drifts => new()
    {
        { "trust", "role CTLCAMRole: trust set back to Cam, older sessions revoked" },
        { "description", "role CTLCAMRole: description corrected" },
        { "session", "role CTLCAMRole: longest session 43200 -> 3600 seconds" },
        { "boundary", "role CTLCAMRole: permissions boundary arn:aws:iam::aws:policy/ReadOnlyAccess removed" },
        { "inline", "role CTLCAMRole: inline policy own removed" },
        { "foreign", "role CTLCAMRole: arn:aws:iam::aws:policy/AdministratorAccess detached" },
        { "missing", "CTLCAMPolicy attached to role CTLCAMRole" },
    };

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task Ensure_OneFieldDrifted_CorrectsAndNamesIt(string drift, string change)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAsync(aws);
        await DriftAsync(aws, accountId, drift);

        Assert.Equal([change], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_EverythingDriftedAndResponsesOfRemovalsLost_EndsInTheSameState()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAsync(aws);
        foreach (var drift in Drifts) await DriftAsync(aws, accountId, drift.Data.Item1);
        foreach (var operation in new[] { "PutRolePolicy", "UpdateAssumeRolePolicy", "UpdateRole", "DeleteRolePermissionsBoundary", "DeleteRolePolicy", "DetachRolePolicy", "AttachRolePolicy" })
            aws.Cloud.Faults.Add(FaultKind.AnswerLost, "iam", operation, Occurrence.Nth(1));

        Assert.Equal(Drifts.Count, (await aws.RunAsync(accountId, Control)).Count);

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    /// <summary>A role can have ten policies, so foreign ones are detached first.</summary>
    [Fact]
    public async Task Ensure_RoleFullOfForeignPolicies_ReplacesThemWithItsOwn()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAsync(aws);
        await DriftAsync(aws, accountId, "missing");
        for (var number = 0; number < 7; number++)
        {
            await aws.IamAsync(accountId, "CreatePolicy", ("PolicyName", $"Own{number}"), ("PolicyDocument", Inline));
            await aws.IamAsync(accountId, "AttachRolePolicy", ("RoleName", "CTLCAMRole"), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/Own{number}"));
        }

        Assert.Equal(8, (await aws.RunAsync(accountId, Control)).Count);

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [InlineData("ctlOperationsRole", "/")]
    [InlineData("CTLOperationsRole", "/own/")]
    public async Task Ensure_NameTakenByTheCustomer_IsNotTakenOver(string name, string path)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.IamAsync(accountId, "CreateRole", ("RoleName", name), ("Path", path), ("AssumeRolePolicyDocument", Anybody));

        var taken = await Assert.ThrowsAsync<PartnerNameTakenException>(() => aws.RunAsync(accountId, Control));

        Assert.Contains($"The name CTLOperationsRole is taken by arn:aws:iam::{accountId}:role{path}{name}", taken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ensure_RolesOfTheCustomer_StayAsTheyAre()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        foreach (var name in new[] { "Deploy", "CTLFoo", "CAMera" }) await aws.IamAsync(accountId, "CreateRole", ("RoleName", name), ("AssumeRolePolicyDocument", Anybody));

        await aws.RunAsync(accountId, Control);

        foreach (var name in new[] { "Deploy", "CTLFoo", "CAMera" }) Assert.Empty((await RoleAsync(aws, accountId, name)).AttachedManagedPolicies ?? []);
    }

    /// <summary>
    /// A customer created the role earlier and has an open session, whose keys work for another hour. The first run ends what
    /// that session may do. Sessions that start while the new trust policy is taking effect do not get the role's permissions either.
    /// </summary>
    [Fact]
    public async Task Ensure_RoleThatTrustedOthers_RevokesOpenSessions()
    {
        await using var aws = await TestAws.StartAsync(new() { RolePropagation = TimeSpan.Zero });
        var accountId = await PreparedAsync(aws);
        await aws.IamAsync(accountId, "CreateRole", ("RoleName", "CTLOperationsRole"), ("AssumeRolePolicyDocument", Anybody));
        await aws.IamAsync(accountId, "PutRolePolicy", ("RoleName", "CTLOperationsRole"), ("PolicyName", "AWSRevokeOlderSessions"), ("PolicyDocument", Inline));
        using var from = await aws.SessionOfAsync(accountId, "CTLOperationsRole");

        await aws.RunAsync(accountId, Control);
        using var late = await aws.SessionOfAsync(accountId, "CTLOperationsRole");
        aws.Time.Advance(TimeSpan.FromMinutes(6));
        using var after = await aws.SessionOfAsync(accountId, "CTLOperationsRole");

        await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => from.ListRolesAsync(new ListRolesRequest()));
        await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => late.ListRolesAsync(new ListRolesRequest()));
        Assert.NotEmpty((await after.ListRolesAsync(new ListRolesRequest())).Roles);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    /// <summary>
    /// The trust policy is right, but was different a moment ago, so somebody may have a session from then. Roles that
    /// hardening creates do not count as such roles, in any later run.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ensure_RoleOlderThanTheFirstHardening_RevokesItsSessionsOnce(bool isInterrupted)
    {
        await using var aws = await TestAws.StartAsync(new() { RolePropagation = TimeSpan.Zero });
        var accountId = await PreparedAsync(aws);
        await aws.IamAsync(accountId, "CreateRole", ("RoleName", "CTLOperationsRole"), ("AssumeRolePolicyDocument", Correct));
        await aws.IamAsync(accountId, "PutRolePolicy", ("RoleName", "CTLOperationsRole"), ("PolicyName", "AWSRevokeOlderSessions"),
            ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["*"],"Resource":["*"],"Condition":{"DateLessThan":{"aws:TokenIssueTime":"2020-01-01T00:00:00Z"}}}]}"""));
        using var from = await aws.SessionOfAsync(accountId, "CTLOperationsRole");
        aws.Time.Advance(TimeSpan.FromMinutes(1));
        if (isInterrupted) await aws.ResultAsync(accountId, "Iam.DeveloperRole", "Invited");

        var first = (await aws.ResultAsync(accountId, Control, "Invited")).Changes;
        await aws.ResultAsync(accountId, "Iam.DeveloperRole", "Invited");
        aws.Time.Advance(TimeSpan.FromHours(2));

        Assert.Single(first, change => change.Contains("revoked", StringComparison.Ordinal));
        Assert.Contains("role CTLOperationsRole: existed before hardening, older sessions revoked", first);
        await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => from.ListRolesAsync(new ListRolesRequest()));
        Assert.Empty((await aws.ResultAsync(accountId, Control, "Invited")).Changes);
        Assert.Empty((await RoleAsync(aws, accountId, "CTLCAMRole")).RolePolicyList ?? []);
    }

    /// <summary>Sessions are revoked before the trust is reset, so the next run repeats both if a run ends in between.</summary>
    [Fact]
    public async Task Ensure_EndsBetweenRevocationAndTrust_NextRunRepeatsBoth()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAsync(aws);
        await DriftAsync(aws, accountId, "trust");
        aws.Cloud.Faults.Add(new AwsErrorException("ServiceNotSupported", "no"), "iam", "UpdateAssumeRolePolicy", Occurrence.Nth(1));
        await Assert.ThrowsAnyAsync<AmazonIdentityManagementServiceException>(() => aws.RunAsync(accountId, Control));
        aws.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["role CTLCAMRole: trust set back to Cam, older sessions revoked"], await aws.RunAsync(accountId, Control));

        var revoked = Assert.Single((await RoleAsync(aws, accountId, "CTLCAMRole")).RolePolicyList);
        Assert.Equal("AWSRevokeOlderSessions", revoked.PolicyName);
        Assert.Contains($"{aws.Time.GetUtcNow().AddMinutes(5):yyyy-MM-dd'T'HH:mm:ss'Z'}", Uri.UnescapeDataString(revoked.PolicyDocument), StringComparison.Ordinal);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    /// <summary>The console writes its own revocations, with milliseconds. A policy that only has the name is removed.</summary>
    [Theory]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["*"],"Resource":["*"],"Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-11-01T08:15:00.123Z"}}}]}""", true)]
    [InlineData("""{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-11-01T08:15:00Z"}}}}""", true)]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["*"],"Resource":["*"],"Condition":{"DateLessThan":{"aws:TokenIssueTime":"2099-11-01T08:15:00Z"}}}]}""", false)]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["*"],"Resource":["*"],"Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-11-01T08:15:00Z"}}}]}""", false)]
    [InlineData(Inline, false)]
    public async Task Ensure_PolicyNamedLikeARevocation_StaysOnlyIfItIsOne(string document, bool stays)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAsync(aws);
        await aws.IamAsync(accountId, "PutRolePolicy", ("RoleName", "CTLCAMRole"), ("PolicyName", "AWSRevokeOlderSessions"), ("PolicyDocument", document));

        Assert.Equal(stays ? [] : ["role CTLCAMRole: inline policy AWSRevokeOlderSessions removed"], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [InlineData("CreateRole")]
    [InlineData("AttachRolePolicy")]
    public async Task Ensure_NewAccountAndAResponseLost_EndsInTheSameState(string operation)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "iam", operation, Occurrence.Nth(3));

        await aws.RunAsync(accountId, Control);

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    private static async Task DriftAsync(TestAws aws, string accountId, string drift)
    {
        const string Role = "CTLCAMRole";
        await (drift switch
        {
            "trust" => aws.IamAsync(accountId, "UpdateAssumeRolePolicy", ("RoleName", Role), ("PolicyDocument", Anybody)),
            "description" => aws.IamAsync(accountId, "UpdateRole", ("RoleName", Role), ("Description", "mine")),
            "session" => aws.IamAsync(accountId, "UpdateRole", ("RoleName", Role), ("MaxSessionDuration", "43200")),
            "boundary" => aws.IamAsync(accountId, "PutRolePermissionsBoundary", ("RoleName", Role), ("PermissionsBoundary", "arn:aws:iam::aws:policy/ReadOnlyAccess")),
            "inline" => aws.IamAsync(accountId, "PutRolePolicy", ("RoleName", Role), ("PolicyName", "own"), ("PolicyDocument", Inline)),
            "foreign" => aws.IamAsync(accountId, "AttachRolePolicy", ("RoleName", Role), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess")),
            _ => aws.IamAsync(accountId, "DetachRolePolicy", ("RoleName", Role), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/CTLCAMPolicy")),
        });
    }

    private static async Task<string> PreparedAsync(TestAws aws)
    {
        var accountId = await aws.NewAccountAsync();
        await aws.RunAllAsync(accountId, Prepared);
        return accountId;
    }

    private static async Task<string> HardenedAsync(TestAws aws)
    {
        var accountId = await PreparedAsync(aws);
        await aws.RunAsync(accountId, Control);
        return accountId;
    }

    private static async Task<RoleDetail> RoleAsync(TestAws aws, string accountId, string name) =>
        await aws.Iam(accountId).Paginators.GetAccountAuthorizationDetails(new GetAccountAuthorizationDetailsRequest { Filter = ["Role"] }).RoleDetailList.SingleAsync(role => role.RoleName == name);
}
