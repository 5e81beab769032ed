using PartnerCloud.Local.Chaos;
using PartnerCloud.Local.Chaos.Scenarios;

namespace PartnerCloud.Workflow.Tests.Chaos;

/// <summary>A sample of the fault campaign; <c>partnercloud chaos</c> plays all of it.</summary>
public sealed class CampaignTests
{
    private const int Parallel = 2;

    [Fact]
    public async Task Sample_OfAllScenesAndKindsOfFaults_EndsAsUndisturbed()
    {
        var campaign = new Campaign(AllScenarios.InOrder, FaultTypes.All, Parallel);
        var scenarios = await campaign.PrepareAsync(TestContext.Current.CancellationToken);
        var sample = CampaignSample.Of(scenarios);
        Assert.Equal(AllScenarios.InOrder.Count, sample.Select(scenario => scenario.Scenario).Distinct().Count());
        Assert.Equal(FaultTypes.All.Count, sample.Select(scenario => scenario.FaultType).Distinct().Count());

        var verdicts = await campaign.RunAsync(sample, _ => { }, TestContext.Current.CancellationToken);

        AssertSurvived(verdicts);
        Assert.Contains(verdicts, verdict => verdict.Redrives > 0);
    }

    /// <summary>Passwords are at stake wherever a user is maintained: each change there is disturbed in the two ways after which nobody knows what was done.</summary>
    [Theory(Explicit = true)]
    [InlineData("create-users")]
    [InlineData("reset-password")]
    [InlineData("remove-user")]
    public async Task MaintainUser_WhichDiesAtOrHearsNothingOfEachOfItsChanges_EndsAsUndisturbed(string scene)
    {
        var ways = FaultTypes.All.Where(disturbance => disturbance.Name is "killed" or "answer-lost").ToList();
        var campaign = new Campaign([AllScenarios.InOrder.Single(candidate => candidate.Name == scene)], ways, Parallel);
        var scenarios = await campaign.PrepareAsync(TestContext.Current.CancellationToken);
        var changes = scenarios.Where(scenario => scenario.Site is { Caller: "MaintainUser", Changes: true, Number: 1 }).ToList();
        Assert.InRange(changes.Count, 8, 60);

        var verdicts = await campaign.RunAsync(changes, _ => { }, TestContext.Current.CancellationToken);

        AssertSurvived(verdicts);
        Assert.All(verdicts, verdict => Assert.Equal((verdict.FaultCase.Id, 0), (verdict.FaultCase.Id, verdict.Redrives)));
    }

    /// <summary>The bar is 500 scenarios: the scenes and kinds that there are make far more.</summary>
    [Fact]
    public async Task Scenarios_OfOneScene_AreEachCallWithEachKindThatApplies()
    {
        var scenarios = await new Campaign([new ConnectAccountScenario()], FaultTypes.All, Parallel).PrepareAsync(TestContext.Current.CancellationToken);

        var ids = scenarios.Select(scenario => scenario.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("connect-account/VerifyCamAccess.sts.AssumeRole.1/killed", ids);
        Assert.Contains("connect-account/onboard-account.events.PutEvents.2/answer-lost", ids);
        // a read has no change whose answer could be lost, and Step Functions is no process that dies
        Assert.DoesNotContain("connect-account/VerifyCamAccess.sts.AssumeRole.1/answer-lost", ids);
        Assert.DoesNotContain("connect-account/onboard-account.events.PutEvents.2/killed", ids);
    }

    private static void AssertSurvived(IEnumerable<FaultCaseResult> verdicts) =>
        Assert.All(verdicts, verdict => Assert.True(verdict.Outcome == FaultCaseOutcome.Survived, $"{verdict.Outcome} {verdict.FaultCase.Id}: {string.Join("; ", verdict.Reasons)}"));
}
