using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Workflow.Tests.Running;

namespace PartnerCloud.Workflow.Tests.StaleReads;

/// <summary>Eventually consistent services show changes late. Each run ends as if they did not, without an operator.</summary>
public sealed class StaleReadsTests
{
    [Theory]
    [InlineData("CreateAccount")]
    [InlineData("MigrateAccount")]
    [InlineData("ResetPassword")]
    [InlineData("RemoveUser")]
    public async Task Reads_StaleAfterEveryChange_OnlyTakeLonger(string name)
    {
        var expected = await WithoutFaultsAsync(name);
        await using var lagging = await WorkflowRuns.All[name]();
        lagging.Aws.Cloud.Faults.Add(FaultKind.StaleReads, null, null, Occurrence.Every);

        (await lagging.RunAsync()).AssertSucceeded();

        Assert.Equal(expected, lagging.FinalState());
    }

    [Fact]
    public async Task Account_WithALostResponseAndStaleReads_IsCreatedOnce()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "organizations", "CreateAccount", Occurrence.Nth(1));
        aws.Cloud.Faults.Add(new Fault(FaultKind.StaleReads, Occurrence.Nth(1)) { Service = "organizations", Operation = "CreateAccount", StaleFor = TimeSpan.FromSeconds(90) });

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Equal(execution.AccountId(), Assert.Single(await aws.MembersAsync()).Id);
        Assert.Equal(SignIn.MustChangePassword, await aws.SignInAsync());
    }

    private static async Task<string> WithoutFaultsAsync(string name)
    {
        await using var run = await WorkflowRuns.All[name]();
        (await run.RunAsync()).AssertSucceeded();
        return run.FinalState();
    }
}
