using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>Functions in real processes, as Lambda runs them, which are really killed.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Process_KilledAfterCreateAccount_TheNextOneFindsTheCreation()
    {
        var activity = new Activity();
        await using var local = await LocalPartnerCloud.StartAsync(
            new() { Activity = activity, Clock = new VirtualTime(DateTimeOffset.UtcNow, activity) }, TestContext.Current.CancellationToken);
        local.Cloud.Faults.AfterChange("organizations", "CreateAccount", Occurrence.Nth(1), _ => local.Processes!.KillAsync("CreateAccount"));

        var execution = local.StepFunctions.Executions.Start(local.StateMachineArn("onboard-account"), "req-1", Requests.CreateAccount("prov-1", "req-1").ToJsonString());
        await execution.FollowAsync(TestContext.Current.CancellationToken).FirstAsync(
            added => added.Type == "TaskStateEntered" && (string?)added.Details!["name"] == "PlaceAccount", TestContext.Current.CancellationToken); // the rest is covered by other tests

        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed" && (string?)entry.Details!["error"] == "Runtime.ExitError");
        Assert.Single(local.Cloud.Calls.All, call => call.Operation == "CreateAccount");
    }
}
