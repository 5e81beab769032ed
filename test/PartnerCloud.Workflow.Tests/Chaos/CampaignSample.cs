using PartnerCloud.Local.Chaos;

namespace PartnerCloud.Workflow.Tests.Chaos;

/// <summary>A fixed sample of the fault cases, with every scenario and every type of fault.</summary>
internal static class CampaignSample
{
    /// <summary>A prime, so that the chosen calls are spread over a scenario.</summary>
    private const int Step = 7;

    public static IReadOnlyList<FaultCase> Of(IReadOnlyList<FaultCase> faultCases)
    {
        var scenarios = faultCases.Select(faultCase => faultCase.Scenario).Distinct().ToList();
        return [.. FaultTypes.All.SelectMany((faultType, index) => Chosen(faultType, index))];

        IEnumerable<FaultCase> Chosen(FaultType faultType, int index)
        {
            var candidates = faultCases.Where(faultCase => faultCase.Scenario == scenarios[index % scenarios.Count] && faultCase.FaultType == faultType).OrderBy(faultCase => faultCase.Id, StringComparer.Ordinal).ToList();
            return candidates.Count == 0 ? [] : [candidates[(index + 1) * Step % candidates.Count]];
        }
    }
}
