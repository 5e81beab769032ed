using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Local.People;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.Workflow.Tests.MaintainUsers;

namespace PartnerCloud.Workflow.Tests.Redrive;

/// <summary>The final states that a redrive does not change. The notification offers no redrive, and a redrive changes nothing.</summary>
public sealed class FinalStateTests
{
    /// <summary>Each Fail state with its error and a run that ends in it.</summary>
    private static readonly Dictionary<(string Workflow, string State), (string Error, Func<Task<(TestPartnerCloud Aws, Execution Execution)>> RunAsync)> Runs = new()
    {
        [("onboard-account", "RequestRefused")] = ("RequestRefused", () => OnboardAsync(_ => { }, request => request["organization"]!["country"] = "FR")),
        [("onboard-account", "OptionUnknown")] = ("OptionUnknown", () => OnboardAsync(aws => aws.Redefine(workflow => workflow["States"]!["ChooseOption"]!["Choices"]![0]!["StringEquals"] = "Nothing"))),
        [("onboard-account", "AccountCreationRefused")] = ("AccountCreationRefused", () => OnboardAsync(aws => aws.Cloud.Creations.Fail(1, "GOVCLOUD_ACCOUNT_ALREADY_EXISTS"))),
        [("onboard-account", "InvitationDeclined")] = ("InvitationDeclined", () => MigrateAsync((_, customer) => customer.DeclineAsync())),
        [("onboard-account", "InvitationCancelled")] = ("InvitationCancelled", () => MigrateAsync(CancelAsync)),
        [("onboard-account", "InvitationLapsed")] = ("InvitationLapsed", () => MigrateAsync((_, _) => Task.CompletedTask)),
        [("maintain-users", "RequestRefused")] = ("RequestRefused", () => MaintainAsync(UserRequests.Create("CTLDeveloperRole"))),
        [("maintain-users", "IdentityNotConfirmed")] = ("IdentityNotConfirmed", () => MaintainAsync(UserRequests.Create("mary"), operators => operators.WillRefuse("IdentityNotConfirmed", "a stranger"))),
        [("maintain-users", "NoUsefulConfirmation")] = ("IdentityNotConfirmed", () => MaintainAsync(UserRequests.Create("mary"), operators => operators.WillAnswer("{}").WillAnswer("{}").WillAnswer("{}").WillAnswer("{}").WillAnswer("{}"))),
        [("maintain-users", "IdentityConfirmationTimedOut")] = ("IdentityConfirmationTimedOut", () => MaintainAsync(UserRequests.Create("mary"), operatorsAnswer: false)),
    };

    public static TheoryData<string, string> FinalStates => [.. Runs.Keys];

    [Fact]
    public void FailStates_OfTheWorkflows_AreAllCoveredHere() => Assert.Equal(
        WorkflowState.All.Where(state => state.Is("Fail")).Select(state => (state.Workflow, state.Name, (string?)state.Definition["Error"])).Order(),
        Runs.Select(run => (run.Key.Workflow, run.Key.State, (string?)run.Value.Error)).Order());

    [Theory(Explicit = true)]
    [MemberData(nameof(FinalStates))]
    public async Task Redrive_OfAFinalState_IsNotOfferedAndChangesNothing(string workflow, string state)
    {
        var (error, runAsync) = Runs[(workflow, state)];
        var (aws, execution) = await runAsync();
        await using var _ = aws;
        var cause = execution.AssertFailed(error);
        Assert.Equal(state, execution.StatesEntered()[^1]);
        Assert.Equal((error, false), (ErrorCause.Read(cause)?.Error, ErrorCause.Read(cause)?.Redrivable));
        var notifications = await aws.NotificationsAsync(); // in any order: an earlier question may arrive after the end
        Assert.Single(notifications, notification => notification.Text.Contains("a redrive would end the same way", StringComparison.Ordinal));
        Assert.DoesNotContain(notifications, notification => notification.Text.Contains("redrive-execution", StringComparison.Ordinal));
        var (stateBefore, calls) = (aws.Cloud.Dump(), aws.Cloud.Calls.All.Count);

        await aws.RedriveAsync(execution);

        Assert.Equal(cause, execution.AssertFailed(error));
        await aws.NotificationsAsync();
        Assert.Equal(stateBefore, aws.Cloud.Dump());
        Assert.DoesNotContain(aws.Cloud.Calls.All.Skip(calls), call => call.IsWrite && call.Service != "sns");
    }

    private static async Task<(TestPartnerCloud Aws, Execution Execution)> OnboardAsync(Action<TestPartnerCloud> prepare, Action<JsonObject>? change = null)
    {
        var aws = await TestPartnerCloud.StartAsync();
        prepare(aws);
        return (aws, await aws.OnboardAsync(change: change));
    }

    private static async Task<(TestPartnerCloud Aws, Execution Execution)> MigrateAsync(Func<TestPartnerCloud, Customer, Task> act)
    {
        var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        return (aws, await aws.MigrateAsync(customer, TimeSpan.FromHours(1), () => act(aws, customer)));
    }

    private static async Task<(TestPartnerCloud Aws, Execution Execution)> MaintainAsync(JsonObject user, Action<SimulatedOperator>? plan = null, bool operatorsAnswer = true)
    {
        var customer = await CustomerAccount.StartAsync(operatorsAnswer);
        plan?.Invoke(customer.Operators);
        return (customer.Aws, await customer.MaintainAsync("req-u1", user));
    }

    private static async Task CancelAsync(TestPartnerCloud aws, Customer customer) =>
        await aws.OrganizationsAsync(aws.Cloud.Options.ManagementAccountId, "CancelHandshake", new() { ["HandshakeId"] = (string)(await customer.InvitationsAsync())[0]["Id"]! });
}
