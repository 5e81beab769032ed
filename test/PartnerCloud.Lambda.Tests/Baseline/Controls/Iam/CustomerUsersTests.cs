using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class CustomerUsersTests
{
    private const string Control = "Iam.CustomerUsers";
    private static string Outside(string names) => $"users outside every group: {names}. Put each of them into a group with the permissions they need";
    private static string Own(string names) => $"users with policies of their own: {names}. Give the policies to a group instead";
    private static string NoMfa(string names) => $"users with a console password and no MFA: {names}. Have them set up MFA, or remove the password";
    private static string OldKeys(string names) => $"users with access keys older than 90 days: {names}. Replace or delete the keys";

    private static readonly CloudOptions AtOnce = new() { CredentialReport = TimeSpan.Zero };

    [Fact]
    public async Task Ensure_MigratedAccount_ReportsRiskyUsers()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewAccountAsync();
        await aws.IamAsync(accountId, "CreateGroup", ("GroupName", "Developers"));
        await aws.CustomersUserAsync(accountId, "keys", "key");
        aws.Time.Advance(TimeSpan.FromDays(91));
        await aws.CustomersUserAsync(accountId, "good", "group", "password", "mfa", "key");
        await aws.CustomersUserAsync(accountId, "robot");
        await aws.CustomersUserAsync(accountId, "easy", "group", "password");
        await aws.CustomersUserAsync(accountId, "inline", "group", "inline");
        await aws.CustomersUserAsync(accountId, "attached", "group", "attached");

        var findings = await aws.FindAsync(accountId, Control, "Invited");

        Assert.Equal([NoMfa("easy"), OldKeys("keys"), Outside("keys, robot"), Own("attached, inline")], findings);
    }

    [Fact]
    public async Task Ensure_CreatedAccount_ReportsConsoleUsersWithoutMfa()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewAccountAsync();
        await aws.CustomersUserAsync(accountId, "robot", "inline", "password");

        Assert.Equal([NoMfa("robot"), Outside("robot"), Own("robot")], await aws.FindAsync(accountId, Control));
    }

    /// <summary>A fresh account has no users, so an onboarding does not wait for a report.</summary>
    [Theory]
    [InlineData("Created")]
    [InlineData("Invited")]
    public async Task Ensure_AccountWithoutUsers_RequestsNoReport(string joined)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Empty(await aws.FindAsync(accountId, Control, joined));

        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.Operation.EndsWith("CredentialReport", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ensure_MigratedAccountWithGoodUsersOnly_ReportsNothing()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewAccountAsync();
        await aws.IamAsync(accountId, "CreateGroup", ("GroupName", "Developers"));
        await aws.CustomersUserAsync(accountId, "good", "group", "password", "mfa", "key");

        Assert.Empty(await aws.FindAsync(accountId, Control, "Invited"));
    }

    [Fact]
    public async Task Ensure_ManyUsers_NamesTheFirstTwenty()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewAccountAsync();
        for (var number = 1; number <= 23; number++) await aws.CustomersUserAsync(accountId, $"u{number:00}");

        Assert.Equal([Outside($"{string.Join(", ", Enumerable.Range(1, 20).Select(number => $"u{number:00}"))} and 3 more")], await aws.FindAsync(accountId, Control, "Invited"));
    }

    /// <summary>IAM generates the report on request, so the workflow repeats the step.</summary>
    [Fact]
    public async Task Ensure_ReportNotGeneratedYet_IsNotSettledAndSucceedsLater()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.CustomersUserAsync(accountId, "easy", "password");
        var placed = ControlRuns.Placed(accountId, "Invited");

        var early = await Assert.ThrowsAsync<BaselineNotSettledException>(() => aws.Baseline.EnsureAsync(BaselinePart.Identity, placed, "req-1", ct: TestContext.Current.CancellationToken));
        aws.Time.Advance(TimeSpan.FromSeconds(5));
        var report = await aws.Baseline.EnsureAsync(BaselinePart.Identity, placed, "req-1", ct: TestContext.Current.CancellationToken);

        Assert.Contains("Iam.CustomerUsers: AWS does not see the latest change yet (ReportInProgress)", early.Message, StringComparison.Ordinal);
        Assert.Contains(NoMfa("easy"), report.Controls.Single(control => control.Control == Control).FindingTexts());
    }

    /// <summary>A dry run is not repeated, and its other findings must not be lost.</summary>
    [Fact]
    public async Task Compare_ReportNotGeneratedYet_SaysSoAndRequestsIt()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.CustomersUserAsync(accountId, "easy", "password");
        var writes = aws.Cloud.Calls.CountWrites();

        var early = await FindingsOfDryRunAsync(aws, accountId);
        aws.Time.Advance(TimeSpan.FromSeconds(5));
        var later = await FindingsOfDryRunAsync(aws, accountId);

        Assert.Equal(["users' passwords, MFA and access keys were not checked, because IAM is still making the credential report. Compare again in a minute", Outside("easy")], early);
        Assert.Equal([NoMfa("easy"), Outside("easy")], later);
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    private static async Task<IReadOnlyList<string>?> FindingsOfDryRunAsync(TestAws aws, string accountId)
    {
        var report = await aws.Baseline.CompareAsync(BaselinePart.Identity, ControlRuns.Placed(accountId, "Invited"), "req-1", ct: TestContext.Current.CancellationToken);
        return report.Controls.Single(control => control.Control == Control).FindingTexts();
    }
}
