namespace PartnerCloud.Local.Chaos;

/// <summary>The verdicts of a campaign, counted by scene and kind of fault.</summary>
internal static class CampaignTable
{
    public static IReadOnlyList<Row> Of(IReadOnlyList<Verdict> verdicts) =>
        [.. verdicts.GroupBy(verdict => (Scene: verdict.Scenario.Scene.Name, Kind: verdict.Scenario.Disturbance.Name)).Select(group => RowOf(group.Key.Scene, group.Key.Kind, [.. group]))];

    public static Row Total(IReadOnlyList<Verdict> verdicts) => RowOf("all", "all", verdicts);

    private static Row RowOf(string scene, string kind, IReadOnlyList<Verdict> verdicts) => new(scene, kind, verdicts.Count)
    {
        Survived = Count(verdicts, Outcome.Survived),
        WithoutRedrive = verdicts.Count(verdict => verdict is { Outcome: Outcome.Survived, Redrives: 0 }),
        Redrives = verdicts.Sum(verdict => verdict.Redrives),
        Lost = Count(verdicts, Outcome.Lost),
        Doubled = Count(verdicts, Outcome.Doubled),
        Untrue = Count(verdicts, Outcome.Untrue),
        Leaked = Count(verdicts, Outcome.Leaked),
        Missed = Count(verdicts, Outcome.Missed),
        Calls = verdicts.Sum(verdict => verdict.Calls),
    };

    private static int Count(IReadOnlyList<Verdict> verdicts, Outcome outcome) => verdicts.Count(verdict => verdict.Outcome == outcome);

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
