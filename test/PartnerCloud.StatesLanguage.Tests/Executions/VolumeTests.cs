using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.StatesLanguage.Tests.Executions;

public class VolumeTests
{
    private const string Poll = """
        "Ask": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "Ask"}, "OutputPath": "$.Payload", "Next": "Done?"},
        "Done?": {"Type": "Choice", "Choices": [{"Variable": "$", "BooleanEquals": true, "Next": "End"}], "Default": "Wait"},
        "Wait": {"Type": "Wait", "Seconds": 900, "Next": "Ask"},
        "End": {"Type": "Succeed"}
        """;

    [Fact]
    public async Task Polling_ForFifteenDays_FinishesInVirtualTime()
    {
        var cloud = new Simulation();
        cloud.Functions.On("Ask", _ => cloud.Elapsed >= TimeSpan.FromDays(15));

        var state = await cloud.RunStatesAsync(Poll);

        Assert.Equal((ExecutionStatus.Succeeded, TimeSpan.FromDays(15)), (state.Status, cloud.Elapsed));
        Assert.Equal(15 * 96 + 1, cloud.Functions.CountOf("Ask"));
    }

    [Fact]
    public async Task History_AtItsLimit_FailsTheExecution()
    {
        var cloud = new Simulation();
        cloud.Functions.On("Ask", _ => false);
        var execution = cloud.StartStates(Poll);

        var state = await EndOf(execution);

        Assert.Equal(ExecutionStatus.Failed, state.Status);
        Assert.Contains("25000", state.Cause, StringComparison.Ordinal);
        Assert.Equal((25_000, "ExecutionFailed"), (execution.Events.Count, execution.Events[^1].Type));
    }

    [Fact]
    public async Task Executions_Hundreds_ShareOneClock()
    {
        var cloud = new Simulation();
        cloud.Functions.On("Ask", _ => cloud.Elapsed >= TimeSpan.FromHours(3));
        var machine = cloud.CreateStates(Poll);
        var hold = cloud.Activity.Begin();
        var executions = Enumerable.Range(0, 300).Select(i => cloud.Executions.Start(machine.Arn, $"run-{i}")).ToList();
        hold.Dispose();

        var states = await Task.WhenAll(executions.Select(EndOf));

        Assert.All(states, state => Assert.Equal((ExecutionStatus.Succeeded, Start.AddHours(3)), (state.Status, state.StopDate!.Value)));
        Assert.All(executions, execution => Assert.Equal(13, execution.Events.Count(item => item.Type == "TaskSucceeded")));
        Assert.Equal(TimeSpan.FromHours(3), cloud.Elapsed);
    }

    [Fact]
    public async Task Follow_AnExecution_YieldsEveryEventOnceAndEndsWithIt()
    {
        var cloud = new Simulation();
        var hold = cloud.Activity.Begin();
        var execution = cloud.StartStates(""" "A": {"Type": "Wait", "Seconds": 5, "Next": "B"}, "B": {"Type": "Pass", "Result": 1, "End": true} """);
        var followed = new List<long>();
        var following = Task.Run(async () =>
        {
            await foreach (var item in execution.FollowAsync(TestContext.Current.CancellationToken))
                followed.Add(item.Id);
        }, TestContext.Current.CancellationToken);
        hold.Dispose();

        await following;

        Assert.Equal(execution.Events.Select(item => item.Id), followed);
        Assert.Equal("1", execution.State.Output);
    }
}
