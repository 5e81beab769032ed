namespace PartnerCloud.Local.Chaos;

/// <summary>The results of a campaign, counted by scenario and kind of fault.</summary>
internal static class CampaignTable
{
    public static IReadOnlyList<Row> Of(IReadOnlyList<FaultCaseResult> results) =>
        [.. results.GroupBy(result => (Scenario: result.FaultCase.Scenario.Name, FaultType: result.FaultCase.FaultType.Name)).Select(group => RowOf(group.Key.Scenario, group.Key.FaultType, [.. group]))];

    public static Row Total(IReadOnlyList<FaultCaseResult> results) => RowOf("all", "all", results);

    private static Row RowOf(string scenario, string faultType, IReadOnlyList<FaultCaseResult> results) => new(scenario, faultType, results.Count)
    {
        Survived = Count(results, FaultCaseOutcome.Survived),
        WithoutRedrive = results.Count(result => result is { Outcome: FaultCaseOutcome.Survived, Redrives: 0 }),
        Redrives = results.Sum(result => result.Redrives),
        Lost = Count(results, FaultCaseOutcome.Lost),
        Doubled = Count(results, FaultCaseOutcome.Doubled),
        Untrue = Count(results, FaultCaseOutcome.Untrue),
        Leaked = Count(results, FaultCaseOutcome.Leaked),
        Missed = Count(results, FaultCaseOutcome.Missed),
        Calls = results.Sum(result => result.Calls),
    };

    private static int Count(IReadOnlyList<FaultCaseResult> results, FaultCaseOutcome outcome) => results.Count(result => result.Outcome == outcome);

    /// <summary>One row: the counts for one scenario and one kind of fault.</summary>
    internal sealed record Row(string Scenario, string FaultType, int FaultCases)
    {
        public int Survived { get; init; }

        public int WithoutRedrive { get; init; }

        /// <summary>The redrives in all runs.</summary>
        public int Redrives { get; init; }

        public int Lost { get; init; }

        public int Doubled { get; init; }

        /// <summary>Runs with a failure that named a wrong cause.</summary>
        public int Untrue { get; init; }

        public int Leaked { get; init; }

        /// <summary>Runs in which the fault did not happen.</summary>
        public int Missed { get; init; }

        /// <summary>The calls to AWS in all runs.</summary>
        public int Calls { get; init; }
    }
}
