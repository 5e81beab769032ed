namespace PartnerCloud.Local.Chaos;

/// <summary>The verdicts of a campaign, counted by scene and kind of fault.</summary>
internal static class CampaignTable
{
    public static IReadOnlyList<Row> Of(IReadOnlyList<FaultCaseResult> verdicts) =>
        [.. verdicts.GroupBy(verdict => (Scene: verdict.Scenario.Scene.Name, Kind: verdict.Scenario.Disturbance.Name)).Select(group => RowOf(group.Key.Scene, group.Key.Kind, [.. group]))];

    public static Row Total(IReadOnlyList<FaultCaseResult> verdicts) => RowOf("all", "all", verdicts);

    private static Row RowOf(string scene, string kind, IReadOnlyList<FaultCaseResult> verdicts) => new(scene, kind, verdicts.Count)
    {
        Survived = Count(verdicts, FaultCaseOutcome.Survived),
        WithoutRedrive = verdicts.Count(verdict => verdict is { Outcome: FaultCaseOutcome.Survived, Redrives: 0 }),
        Redrives = verdicts.Sum(verdict => verdict.Redrives),
        Lost = Count(verdicts, FaultCaseOutcome.Lost),
        Doubled = Count(verdicts, FaultCaseOutcome.Doubled),
        Untrue = Count(verdicts, FaultCaseOutcome.Untrue),
        Leaked = Count(verdicts, FaultCaseOutcome.Leaked),
        Missed = Count(verdicts, FaultCaseOutcome.Missed),
        Calls = verdicts.Sum(verdict => verdict.Calls),
    };

    private static int Count(IReadOnlyList<FaultCaseResult> verdicts, FaultCaseOutcome outcome) => verdicts.Count(verdict => verdict.Outcome == outcome);

    /// <summary>A line of the table.</summary>
    internal sealed record Row(string Scene, string Kind, int Scenarios)
    {
        public int Survived { get; init; }

        public int WithoutRedrive { get; init; }

        /// <summary>All redrives that were needed.</summary>
        public int Redrives { get; init; }

        public int Lost { get; init; }

        public int Doubled { get; init; }

        /// <summary>Failures that named another cause than the true one.</summary>
        public int Untrue { get; init; }

        public int Leaked { get; init; }

        /// <summary>Faults that never struck.</summary>
        public int Missed { get; init; }

        /// <summary>All calls to AWS that were made.</summary>
        public int Calls { get; init; }
    }
}
