using System.Text.Json.Nodes;
using Amazon.CloudTrail.Model;
using Amazon.ConfigService.Model;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>A customer's account joins by invitation, and is hardened like all others.</summary>
public sealed class MigrateAccountTests
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Migration_WhenTheCustomerAccepts_OutputIsTheContract()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);

        execution.AssertSucceeded();
        var output = execution.Output();
        var account = Assert.Single(await aws.MembersAsync());
        var invitation = Assert.Single(await customer.InvitationsAsync());
        Assert.Equal(["providerId", "status", "optimized", "hardened", "account", "console", "invitation", "baseline"], output.Select(member => member.Key));
        Assert.Equal(("prov-1", "online", true), ((string?)output["providerId"], (string?)output["status"], (bool)output["optimized"]!));
        AssertSame(new() { ["id"] = customer.AccountId, ["arn"] = account.Arn, ["name"] = account.Name, ["joined"] = "Invited", ["placement"] = aws.InCustomersUnit() }, output["account"]);
        AssertSame(new() { ["signInUrl"] = $"https://{customer.AccountId}.signin.aws.amazon.com/console" }, output["console"]);
        AssertSame(new() { ["handshakeId"] = (string)invitation["Id"]!, ["state"] = "Accepted", ["invitedAt"] = "2026-11-20T12:30:00Z", ["lapsesAt"] = "2026-12-05T12:30:00Z" }, output["invitation"]);
        Assert.Contains("Iam.PartnerRoles", execution.Outcomes().Keys);
        Assert.Contains("CloudTrail.AuditTrail", execution.Outcomes().Keys);
    }

    [Fact]
    public async Task Migration_WhenTheCustomerAccepts_AccountIsPlacedTaggedAndHardened()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        (await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync)).AssertSucceeded();

        Assert.Equal(aws.CustomersOuId, await aws.ParentOfAsync(customer.AccountId));
        Assert.Equal([("organization-id", "org-42"), ("provider-id", "prov-1"), ("request-id", "req-1")], await aws.TagsAsync(customer.AccountId));
        Assert.True((await aws.CloudTrail(customer.AccountId).GetTrailStatusAsync(new GetTrailStatusRequest { Name = "ctlaudit" })).IsLogging);
        Assert.True((await aws.Config(customer.AccountId).DescribeConfigurationRecorderStatusAsync(new DescribeConfigurationRecorderStatusRequest())).ConfigurationRecordersStatus.Single().Recording);
        Assert.Equal(14, (await aws.Iam(customer.AccountId).GetAccountPasswordPolicyAsync(new GetAccountPasswordPolicyRequest())).PasswordPolicy.MinimumPasswordLength);
        Assert.Equal("CTLCustomerAdmins", (await aws.Iam(customer.AccountId).GetGroupAsync(new GetGroupRequest { GroupName = "CTLCustomerAdmins" })).Group.GroupName);
    }

    /// <summary>IAM generates the credential report after hardening has started. A retry waits for it, and the report must still name all changes.</summary>
    [Fact]
    public async Task Migration_WithoutACredentialReport_WaitsAndReportsAllChanges()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        await aws.Iam(customer.AccountId).CreateUserAsync(new() { UserName = "robot" });

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);

        execution.AssertSucceeded();
        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed" && (string?)entry.Details!["error"] == "BaselineNotSettledException");
        var outcomes = execution.Outcomes();
        Assert.All(outcomes.Where(control => control.Key is "Iam.PasswordPolicy" or "Iam.CustomerPolicy" or "Iam.PartnerRoles" or "Iam.CustomerAdmins"), control => Assert.Equal("Applied", control.Value));
    }

    [Fact]
    public async Task Migration_WhenTheCustomerAccepts_NoUserIsAddedAndTheAliasStays()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        aws.Cloud.Atomically(() => aws.Cloud.Find(customer.AccountId)!.Iam.Alias = "acme-corp");

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);

        execution.AssertSucceeded();
        Assert.Equal((0, "acme-corp"), aws.Cloud.Atomically(() => (aws.Cloud.Find(customer.AccountId)!.Iam.Users.Count, aws.Cloud.Find(customer.AccountId)!.Iam.Alias)));
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.Service == "secretsmanager");
        Assert.DoesNotContain("IssueCredentials", execution.StatesEntered());
    }

    [Fact]
    public async Task Migration_WhenTheCustomerAccepts_CamGetsEveryStatus()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);

        var details = aws.Cloud.EventsOn("partner-cloud").Select(entry => JsonNode.Parse(entry.Detail)!).ToList();
        Assert.Equal(["requested", "awaiting-acceptance", "hardening", "online"], details.Select(detail => (string)detail["status"]!));
        Assert.All(details, detail => Assert.Equal(("prov-1", "req-1", execution.Arn), ((string?)detail["providerId"], (string?)detail["requestId"], (string?)detail["executionArn"])));
        Assert.All(details.Skip(1), detail => Assert.Equal(customer.AccountId, (string?)detail["accountId"]));
        var invitation = Assert.Single(await customer.InvitationsAsync());
        Assert.Equal(((string)invitation["Id"]!, "2026-12-05T12:30:00Z"), ((string?)details[1]["handshakeId"], (string?)details[1]["lapsesAt"]));
    }

    [Fact]
    public async Task Migration_OfAnAccount_InvitesWithANoteAboutTheRequest()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        await aws.MigrateAsync(customer, AMinute, customer.DeclineAsync);

        var invitation = Assert.Single(await customer.InvitationsAsync());
        var note = (string)invitation["Resources"]!.AsArray().Single(resource => (string?)resource!["Type"] == "NOTES")!["Value"]!;
        Assert.All(["589942003651", "Acme production (prov-1)", "Acme Corp", "jdoe", "req-1", "AWS-2026/117", "cloudintegration@ctl.io"], word => Assert.Contains(word, note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Migration_WhenTheCustomerTakesTenDays_ContinuesWithinAQuarterOfAnHour()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        var execution = await aws.MigrateAsync(customer, TimeSpan.FromDays(10), customer.AcceptAsync);

        execution.AssertSucceeded();
        var joined = aws.Cloud.EventsOn("partner-cloud").Single(entry => entry.Detail.Contains("hardening", StringComparison.Ordinal)).Time - TestPartnerCloud.Start;
        Assert.InRange(joined, TimeSpan.FromDays(10), TimeSpan.FromDays(10) + TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task Migration_WhenTheCustomerIsQuick_ContinuesWithinSeconds()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        (await aws.MigrateAsync(customer, TimeSpan.FromSeconds(17), customer.AcceptAsync)).AssertSucceeded();

        var joined = aws.Cloud.EventsOn("partner-cloud").Single(entry => entry.Detail.Contains("hardening", StringComparison.Ordinal)).Time - TestPartnerCloud.Start;
        Assert.InRange(joined, TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(45));
    }

    [Fact]
    public async Task Migration_OfAnAccount_KeepsNoKeyAndNoPolicyInItsHistory()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);

        var seen = string.Concat(execution.Events.Select(entry => entry.Details?.ToJsonString())) + string.Concat(aws.Cloud.EventsOn("partner-cloud").Select(entry => entry.Detail)) + execution.State;
        Assert.Equal(ExecutionStatus.Succeeded, execution.State.Status);
        Assert.All(["ASIA", "SecretAccessKey", "SessionToken", "Statement", "password\""], word => Assert.DoesNotContain(word, seen, StringComparison.OrdinalIgnoreCase));
    }

    private static void AssertSame(JsonObject expected, JsonNode? actual) => Assert.True(JsonNode.DeepEquals(expected, actual), actual?.ToJsonString());
}
