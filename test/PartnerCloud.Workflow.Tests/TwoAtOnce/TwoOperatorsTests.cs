using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Workflow.Tests.TwoAtOnce;

/// <summary>Two operators act on the same notification.</summary>
public sealed class TwoOperatorsTests
{
    [Fact]
    public async Task Redrive_ByTwoOperatorsAtOnce_RunsOnceAndRefusesTheOther()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.AccessDenied, "organizations", "MoveAccount", Occurrence.Nth(1));
        var execution = await aws.OnboardAsync();
        execution.AssertFailed("AwsRequestFailedException");

        var answers = await aws.RedriveAtOnceAsync(execution, operators: 2);

        Assert.Equal([null, $"ExecutionNotRedrivable: The execution {execution.Arn} cannot be redriven: Execution is RUNNING and cannot be redriven."], answers.Order());
        execution.AssertSucceeded();
        Assert.Single(execution.Events, entry => entry.Type == "ExecutionRedriven");
        Assert.Single(await aws.MembersAsync());
    }
}
