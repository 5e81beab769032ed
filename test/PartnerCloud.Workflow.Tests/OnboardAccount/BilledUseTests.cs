using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>The counts that the costs of an onboarding depend on. docs/costs.md calculates with them.</summary>
public sealed class BilledUseTests
{
    private const int AttemptsOfTheSdk = 3;

    [Fact]
    public async Task Onboarding_WithoutWaits_HasTheDocumentedTransitionsAndInvocations()
    {
        await using var aws = await TestPartnerCloud.StartAsync(WithoutDelays);

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Equal(new BilledUse(StateTransitions: 22, FunctionInvocations: 8, EventsPublished: 4), Of(execution));
    }

    [Fact]
    public async Task Onboarding_WithOneRetry_TakesOneMoreTransitionAndInvocation()
    {
        await using var aws = await TestPartnerCloud.StartAsync(WithoutDelays);
        aws.Cloud.Faults.Add(FaultKind.Throttle, "organizations", "MoveAccount", Occurrence.First(AttemptsOfTheSdk));

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Equal(new BilledUse(StateTransitions: 22 + 1, FunctionInvocations: 8 + 1, EventsPublished: 4), Of(execution));
    }

    [Fact]
    public async Task Onboarding_WhenARequestIsRefused_TakesTwoTransitions()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        Assert.Equal(new BilledUse(StateTransitions: 2, FunctionInvocations: 1, EventsPublished: 0), Of(await aws.RunAsync("req-1", "{}")));
    }

    private static CloudOptions WithoutDelays => new() { AccountCreation = TimeSpan.Zero, RolePropagation = TimeSpan.Zero };

    private static BilledUse Of(Execution execution)
    {
        ReportedEvent[] events = [.. execution.Events.Select(entry => new ReportedEvent(entry.Id, entry.PreviousEventId, entry.Type, entry.Timestamp, entry.Details))];
        return BilledUse.Read(events, StepReader.Read(events));
    }
}
