using PartnerCloud.Local.Chaos;
using PartnerCloud.Local.Chaos.Scenarios;

namespace PartnerCloud.Workflow.Tests.Chaos;

/// <summary>Runs a sample of the fault campaign. <c>partnercloud chaos</c> runs all of it.</summary>
public sealed class CampaignTests
{
    private const int Parallel = 2;

    [Fact]
    public async Task Sample_OfAllScenariosAndFaultTypes_EndsAsWithoutFaults()
    {
        var campaign = new Campaign(AllScenarios.InOrder, FaultTypes.All, Parallel);
        var faultCases = await campaign.PrepareAsync(TestContext.Current.CancellationToken);
        var sample = CampaignSample.Of(faultCases);
        Assert.Equal(AllScenarios.InOrder.Count, sample.Select(faultCase => faultCase.Scenario).Distinct().Count());
        Assert.Equal(FaultTypes.All.Count, sample.Select(faultCase => faultCase.FaultType).Distinct().Count());

        var results = await campaign.RunAsync(sample, _ => { }, TestContext.Current.CancellationToken);

        AssertSurvived(results);
        Assert.Contains(results, result => result.Redrives > 0);
    }

    /// <summary>A fault while a user is maintained could lose a password. So each change runs with both faults that hide whether the change was made.</summary>
    [Theory(Explicit = true)]
    [InlineData("create-users")]
    [InlineData("reset-password")]
    [InlineData("remove-user")]
    public async Task MaintainUser_KilledOrWithoutResponseAtEachChange_EndsAsWithoutFaults(string scenario)
    {
        var faultTypes = FaultTypes.All.Where(faultType => faultType.Name is "killed" or "answer-lost").ToList();
        var campaign = new Campaign([AllScenarios.InOrder.Single(candidate => candidate.Name == scenario)], faultTypes, Parallel);
        var faultCases = await campaign.PrepareAsync(TestContext.Current.CancellationToken);
        var changes = faultCases.Where(faultCase => faultCase.Site is { Caller: "MaintainUser", Changes: true, Number: 1 }).ToList();
        Assert.InRange(changes.Count, 8, 60);

        var results = await campaign.RunAsync(changes, _ => { }, TestContext.Current.CancellationToken);

        AssertSurvived(results);
        Assert.All(results, result => Assert.Equal((result.FaultCase.Id, 0), (result.FaultCase.Id, result.Redrives)));
    }

    /// <summary>A scenario has one fault case for each call and each type of fault that applies to it.</summary>
    [Fact]
    public async Task FaultCases_OfOneScenario_AreEachCallWithEachFaultTypeThatApplies()
    {
        var faultCases = await new Campaign([new ConnectAccountScenario()], FaultTypes.All, Parallel).PrepareAsync(TestContext.Current.CancellationToken);

        var ids = faultCases.Select(faultCase => faultCase.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("connect-account/VerifyCamAccess.sts.AssumeRole.1/killed", ids);
        Assert.Contains("connect-account/onboard-account.events.PutEvents.2/answer-lost", ids);
        // a read has no change to hide, and Step Functions is not a process that can be killed
        Assert.DoesNotContain("connect-account/VerifyCamAccess.sts.AssumeRole.1/answer-lost", ids);
        Assert.DoesNotContain("connect-account/onboard-account.events.PutEvents.2/killed", ids);
    }

    private static void AssertSurvived(IEnumerable<FaultCaseResult> results) =>
        Assert.All(results, result => Assert.True(result.Outcome == FaultCaseOutcome.Survived, $"{result.Outcome} {result.FaultCase.Id}: {string.Join("; ", result.Reasons)}"));
}
