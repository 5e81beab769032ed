using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Workflow.Tests.Running;

namespace PartnerCloud.Workflow.Tests.StaleReads;

/// <summary>Services that are eventually consistent do not show at once what was just written: everything ends as if they did, without an operator.</summary>
public sealed class StaleReadsTests
{
    [Theory]
    [InlineData("CreateAccount")]
    [InlineData("MigrateAccount")]
    [InlineData("ResetPassword")]
    [InlineData("RemoveUser")]
    public async Task Reads_ThatLagBehindEveryChange_CostTimeOnly(string play)
    {
        var expected = await UndisturbedAsync(play);
        await using var lagging = await WorkflowRuns.All[play]();
        lagging.Aws.Cloud.Faults.Add(FaultKind.StaleReads, null, null, Occurrence.Every);

        (await lagging.RunAsync()).AssertSucceeded();

        Assert.Equal(expected, lagging.Left());
    }

    [Fact]
    public async Task Account_WhoseCreationIsNotSeenAndWhoseAnswerWasLost_IsCreatedOnce()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "organizations", "CreateAccount", Occurrence.Nth(1));
        aws.Cloud.Faults.Add(new Fault(FaultKind.StaleReads, Occurrence.Nth(1)) { Service = "organizations", Operation = "CreateAccount", StaleFor = TimeSpan.FromSeconds(90) });

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Equal(execution.AccountId(), Assert.Single(await aws.MembersAsync()).Id);
        Assert.Equal(SignIn.MustChangePassword, await aws.SignInAsync());
    }

    private static async Task<string> UndisturbedAsync(string name)
    {
        await using var play = await WorkflowRuns.All[name]();
        (await play.RunAsync()).AssertSucceeded();
        return play.Left();
    }
}
