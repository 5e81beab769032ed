using System.Text.Json.Nodes;
using PartnerCloud.Local.Functions;
using PartnerCloud.Local.StatesLanguage.Executions;
using PartnerCloud.Local.Tests.StatesLanguage.Support;
using static PartnerCloud.Local.Tests.StatesLanguage.Support.Simulation;

namespace PartnerCloud.Local.Tests.StatesLanguage;

/// <summary>The workflow file as it is; the functions are scripted.</summary>
public class OnboardAccountTests
{
    [Fact]
    public async Task Onboarding_OfNewAccount_EndsOnlineWithTheContractsOutput()
    {
        var onboarding = new Onboarding();

        var state = await EndOf(onboarding.Start());

        Assert.Equal((ExecutionStatus.Succeeded, null), (state.Status, state.Cause));
        AssertJson("""
            {
              "providerId": "prov-000123", "status": "online", "optimized": true,
              "account": {"id": "111122223333", "arn": "arn:account", "name": "Acme production", "joined": "Created"},
              "console": {"signInUrl": "https://sign.in", "userName": "admin"},
              "credentialsSecretArn": "arn:secret",
              "baseline": {"version": "1", "controls": [
                {"control": "password-policy", "outcome": "Applied", "changes": ["it"]},
                {"control": "trail", "outcome": "Applied", "changes": ["it"]}]}
            }
            """, JsonNode.Parse(state.Output!));
        Assert.Equal(TimeSpan.FromSeconds(10), onboarding.Cloud.Elapsed);
        Assert.Equal(["requested", "hardening", "credentials-ready", "online"], Statuses(onboarding));
    }

    [Fact]
    public async Task Onboarding_OfARefusedRequest_EndsInRequestRefusedWithTheReasons()
    {
        var onboarding = new Onboarding();
        onboarding.Cloud.Functions.OnAsync("ValidateRequest", (_, _) => Task.FromResult(ScriptedFunctions.Error("RequestRefusedException", "not billable; no terms")));

        var state = await EndOf(onboarding.Start());

        Assert.Equal((ExecutionStatus.Failed, "RequestRefused", "not billable; no terms"), (state.Status, state.Error, state.Cause));
        Assert.Empty(onboarding.Cloud.Events.Events);
    }

    [Fact]
    public async Task Onboarding_PollsAndCreatesAgain_AsTheCreationTells()
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
    public async Task Onboarding_WhileTheRoleIsNotKnownYet_RetriesOverMinutes()
    {
        var onboarding = new Onboarding();
        onboarding.Cloud.Functions.OnErrors("VerifyAccess", Enumerable.Repeat("AccountAccessNotReadyException", 30), _ => JsonNode.Parse("{}"));

        var state = await EndOf(onboarding.Start());

        Assert.Equal((ExecutionStatus.Succeeded, 31), (state.Status, onboarding.Cloud.Functions.CountOf("VerifyAccess")));
        Assert.InRange(onboarding.Cloud.Elapsed, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task Onboarding_RedrivenInTheMiddle_GoesOnThereAndKeepsWhatWasDone()
    {
        var onboarding = new Onboarding();
        var broken = true;
        onboarding.Cloud.Functions.OnAsync("SecureAudit", (_, _) => Task.FromResult(broken
            ? ScriptedFunctions.Error("AuditBucketTakenException")
            : new FunctionAnswer("""{"version": "1", "controls": []}""")));
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
    public async Task Onboarding_RedrivenAtTheCreation_TellsTheFunctionsSo()
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

    private static List<string> Statuses(Onboarding onboarding) =>
        [.. onboarding.Cloud.Events.Events.Select(item => JsonNode.Parse(item.Detail)!["status"]!.GetValue<string>())];
}
