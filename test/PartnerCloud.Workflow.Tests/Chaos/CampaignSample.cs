using PartnerCloud.Local.Chaos;

namespace PartnerCloud.Workflow.Tests.Chaos;

/// <summary>A few of all scenarios, always the same: every scene and every kind of fault is among them.</summary>
internal static class CampaignSample
{
    /// <summary>A prime, so that the calls chosen lie all over a scene.</summary>
    private const int Step = 7;

    public static IReadOnlyList<FaultCase> Of(IReadOnlyList<FaultCase> scenarios)
    {
        var scenes = scenarios.Select(scenario => scenario.Scenario).Distinct().ToList();
        return [.. FaultTypes.All.SelectMany((disturbance, index) => Chosen(disturbance, index))];

        IEnumerable<FaultCase> Chosen(FaultType disturbance, int index)
        {
            var candidates = scenarios.Where(scenario => scenario.Scenario == scenes[index % scenes.Count] && scenario.FaultType == disturbance).OrderBy(scenario => scenario.Id, StringComparer.Ordinal).ToList();
            return candidates.Count == 0 ? [] : [candidates[(index + 1) * Step % candidates.Count]];
        }
    }
}
