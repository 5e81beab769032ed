using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.StatesLanguage.Tests;

/// <summary>The real workflow file, with scripted functions.</summary>
public class OnboardAccountTests
{
    [Fact]
    public async Task Onboarding_NewAccount_EndsOnlineWithTheContractsOutput()
    {
        var onboarding = new Onboarding();

        var state = await EndOf(onboarding.Start());

        Assert.Equal((ExecutionStatus.Succeeded, null), (state.Status, state.Cause));
        AssertJson("""
            {
              "providerId": "prov-000123", "status": "online", "optimized": true, "hardened": "Full",
              "account": {"id": "111122223333", "arn": "arn:account", "name": "Acme production", "joined": "Created", "placement": {"organizationalUnitId": "ou-1", "where": "CustomersUnit", "findings": []}},
              "console": {"signInUrl": "https://sign.in", "userName": "admin"},
              "credentialsSecretArn": "arn:secret",
              "administrator": {"findings": []},
              "baseline": {"version": "1", "counts": {"applied": 2}, "controls": [
                {"control": "password-policy", "outcome": "Applied", "changes": ["it"]},
                {"control": "trail", "outcome": "Applied", "changes": ["it"]}]}
            }
            """, JsonNode.Parse(state.Output!));
        Assert.Equal(TimeSpan.FromSeconds(10), onboarding.Cloud.Elapsed);
        Assert.Equal(["requested", "hardening", "credentials-ready", "online"], Statuses(onboarding));
    }

    [Fact]
    public async Task Onboarding_RefusedRequest_EndsInRequestRefusedWithTheReasons()
    {
        var onboarding = new Onboarding();
        onboarding.Cloud.Functions.OnAsync("ValidateRequest", (_, _) => Task.FromResult(ScriptedFunctions.Error("RequestRefusedException", "not billable; no terms")));

        var state = await EndOf(onboarding.Start());

        Assert.Equal((ExecutionStatus.Failed, "RequestRefused", "not billable; no terms"), (state.Status, state.Error, state.Cause));
        Assert.Empty(onboarding.Cloud.Events.Events);
    }

    [Fact]
    public async Task Onboarding_CreationInProgressOrFailed_PollsAndCreatesAgain()
    {
        var onboarding = new Onboarding();
        var answers = new Queue<JsonNode>([Onboarding.Creation("InProgress", 1), Onboarding.Creation("CreateAgain", 2), Onboarding.Creation("InProgress", 3), Onboarding.Creation("Succeeded", 4)]);
        onboarding.Cloud.Functions.On("CheckAccountCreation", _ => answers.Dequeue());

        var state = await EndOf(onboarding.Start());

        Assert.Equal(ExecutionStatus.Succeeded, state.Status);
        Assert.Equal((2, 4), (onboarding.Cloud.Functions.CountOf("CreateAccount"), onboarding.Cloud.Functions.CountOf("CheckAccountCreation")));
        Assert.Equal(TimeSpan.FromSeconds(50), onboarding.Cloud.Elapsed);
    }

    [Fact]
    public async Task Onboarding_RoleNotKnownYet_RetriesForMinutes()
    {
        var onboarding = new Onboarding();
        onboarding.Cloud.Functions.OnErrors("VerifyAccess", Enumerable.Repeat("AccountAccessNotReadyException", 30), _ => JsonNode.Parse("{}"));

        var state = await EndOf(onboarding.Start());

        Assert.Equal((ExecutionStatus.Succeeded, 31), (state.Status, onboarding.Cloud.Functions.CountOf("VerifyAccess")));
        Assert.InRange(onboarding.Cloud.Elapsed, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task Onboarding_RedrivenInTheMiddle_ContinuesThereAndKeepsTheResults()
    {
        var onboarding = new Onboarding();
        var broken = true;
        onboarding.Cloud.Functions.OnAsync("SecureAudit", (_, _) => Task.FromResult(broken
            ? ScriptedFunctions.Error("AuditBucketTakenException")
            : new FunctionAnswer("""{"version": "1", "controls": [], "counts": {"applied": 2}, "hardened": "Full"}""")));
        var execution = onboarding.Start();
        Assert.Equal("AuditBucketTakenException", (await EndOf(execution)).Error);
        broken = false;

        await onboarding.Cloud.Executions.RedriveAsync(execution.Arn);
        var state = await EndOf(execution);

        Assert.Equal((ExecutionStatus.Succeeded, 1), (state.Status, state.RedriveCount));
        Assert.Equal(
            (1, 1, 1, 2),
            (onboarding.Cloud.Functions.CountOf("CreateAccount"), onboarding.Cloud.Functions.CountOf("PlaceAccount"), onboarding.Cloud.Functions.CountOf("SecureIdentity"), onboarding.Cloud.Functions.CountOf("SecureAudit")));
        Assert.Equal("online", Statuses(onboarding)[^1]);
    }

    [Fact]
    public async Task Onboarding_RedrivenAtTheCreation_PassesTheRedriveCount()
    {
        var onboarding = new Onboarding();
        onboarding.Cloud.Functions.OnErrors("CheckAccountCreation", ["AccountCreationFailedException"], _ => Onboarding.Creation("Succeeded", 1));
        var execution = onboarding.Start();
        await EndOf(execution);

        await onboarding.Cloud.Executions.RedriveAsync(execution.Arn);
        await EndOf(execution);

        var redrives = onboarding.Cloud.Functions.Calls.Where(call => call.Function == "CheckAccountCreation").Select(call => call.Payload!["redriveCount"]!.GetValue<int>());
        Assert.Equal([0, 1], redrives);
    }

    [Fact]
    public async Task Migration_AcceptedLater_EndsOnlineWithTheContractsOutput()
    {
        var onboarding = new Onboarding();
        var answers = new Queue<JsonNode>([Onboarding.Invitation("Open", 20), Onboarding.Invitation("Accepted")]);
        onboarding.Cloud.Functions.On("CheckInvitation", _ => answers.Dequeue());

        var state = await EndOf(onboarding.Start(option: "MigrateAccount"));

        Assert.Equal((ExecutionStatus.Succeeded, null), (state.Status, state.Cause));
        AssertJson("""
            {
              "providerId": "prov-000123", "status": "online", "optimized": true, "hardened": "Full",
              "account": {"id": "210987654321", "arn": "arn:account", "name": "Acme production", "joined": "Created", "placement": {"organizationalUnitId": "ou-1", "where": "CustomersUnit", "findings": []}},
              "console": {"signInUrl": "https://sign.in"},
              "invitation": {"handshakeId": "h-1", "state": "Accepted", "invitedAt": "2026-11-20T12:00:00Z", "lapsesAt": "2026-12-05T12:00:00Z"},
              "baseline": {"version": "1", "counts": {"applied": 2}, "controls": [
                {"control": "password-policy", "outcome": "Applied", "changes": ["it"]},
                {"control": "trail", "outcome": "Applied", "changes": ["it"]}]}
            }
            """, JsonNode.Parse(state.Output!));
        Assert.Equal(TimeSpan.FromSeconds(30), onboarding.Cloud.Elapsed);
        Assert.Equal(["requested", "awaiting-acceptance", "hardening", "online"], Statuses(onboarding));
        AssertJson("""
            {"status": "awaiting-acceptance", "providerId": "prov-000123", "organizationId": "org-42", "requestId": "req-000123",
             "executionArn": "arn:aws:states:us-east-1:589942003651:execution:onboard-account:req-000123",
             "accountId": "210987654321", "handshakeId": "h-1", "lapsesAt": "2026-12-05T12:00:00Z"}
            """, JsonNode.Parse(onboarding.Cloud.Events.Events.ElementAt(1).Detail));
        Assert.Equal((0, 0), (onboarding.Cloud.Functions.CountOf("CreateAccount"), onboarding.Cloud.Functions.CountOf("IssueCredentials")));
    }

    [Fact]
    public async Task Migration_OfAMember_SendsNoInvitation()
    {
        var onboarding = new Onboarding();
        onboarding.Cloud.Functions.On("InviteAccount", _ => Onboarding.Invitation("AlreadyMember"));

        var state = await EndOf(onboarding.Start(option: "MigrateAccount"));

        Assert.Equal((ExecutionStatus.Succeeded, 0), (state.Status, onboarding.Cloud.Functions.CountOf("CheckInvitation")));
        Assert.Equal(["requested", "hardening", "online"], Statuses(onboarding));
        AssertJson("""{"handshakeId": null, "state": "AlreadyMember", "invitedAt": null, "lapsesAt": null}""", JsonNode.Parse(state.Output!)!["invitation"]);
    }

    [Fact]
    public async Task Migration_InvitationToRepeat_InvitesAgainAndSaysSo()
    {
        var onboarding = new Onboarding();
        var answers = new Queue<JsonNode>([Onboarding.Invitation("InviteAgain"), Onboarding.Invitation("Accepted")]);
        onboarding.Cloud.Functions.On("CheckInvitation", _ => answers.Dequeue());

        var state = await EndOf(onboarding.Start(option: "MigrateAccount"));

        Assert.Equal((ExecutionStatus.Succeeded, 2), (state.Status, onboarding.Cloud.Functions.CountOf("InviteAccount")));
        Assert.Equal(["requested", "awaiting-acceptance", "awaiting-acceptance", "hardening", "online"], Statuses(onboarding));
    }

    [Theory]
    [InlineData("Declined")]
    [InlineData("Cancelled")]
    [InlineData("Lapsed")]
    public async Task Migration_NotAccepted_EndsWithTheTextForTheCustomer(string outcome)
    {
        var onboarding = new Onboarding();
        onboarding.Cloud.Functions.OnAsync("CheckInvitation", (_, _) => Task.FromResult(ScriptedFunctions.Error($"Invitation{outcome}Exception", "in words")));

        var state = await EndOf(onboarding.Start(option: "MigrateAccount"));

        Assert.Equal((ExecutionStatus.Failed, $"Invitation{outcome}", "in words"), (state.Status, state.Error, state.Cause));
        Assert.Equal((1, 0), (onboarding.Cloud.Functions.CountOf("CheckInvitation"), onboarding.Cloud.Functions.CountOf("PlaceAccount")));
    }

    [Fact]
    public async Task Connection_ValidRole_EndsOnlineAndChangesNothing()
    {
        var onboarding = new Onboarding();
        onboarding.Cloud.Functions.OnErrors("VerifyCamAccess", ["CamRoleNotAssumableException"],
            _ => JsonNode.Parse("""{"account": {"id": "210987654321", "joined": "None"}, "roleArn": "arn:role", "signInUrl": "https://sign.in", "missingPermissions": ["p"], "findings": ["f"]}"""));

        var state = await EndOf(onboarding.Start(option: "ConnectAccount"));

        Assert.Equal((ExecutionStatus.Succeeded, null), (state.Status, state.Cause));
        AssertJson("""
            {
              "providerId": "prov-000123", "status": "online", "optimized": false,
              "account": {"id": "210987654321", "joined": "None"},
              "console": {"signInUrl": "https://sign.in"},
              "access": {"roleArn": "arn:role", "missingPermissions": ["p"], "findings": ["f"]}
            }
            """, JsonNode.Parse(state.Output!));
        Assert.Equal(["requested", "online"], Statuses(onboarding));
        Assert.Equal(["ValidateRequest", "VerifyCamAccess", "VerifyCamAccess"], onboarding.Cloud.Functions.Calls.Select(call => call.Function));
    }

    private static List<string> Statuses(Onboarding onboarding) =>
        [.. onboarding.Cloud.Events.Events.Select(item => JsonNode.Parse(item.Detail)!["status"]!.GetValue<string>())];
}
