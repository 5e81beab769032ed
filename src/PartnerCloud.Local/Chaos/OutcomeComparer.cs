namespace PartnerCloud.Local.Chaos;

/// <summary>Holds what a disturbed play has left behind against the undisturbed one.</summary>
internal static class OutcomeComparer
{
    public static FaultCaseResult Of(FaultCase scenario, RunResult undisturbed, RunResult aftermath)
    {
        var (outcome, reasons) = Judgements(scenario, undisturbed, aftermath)
            .Select(judgement => (judgement.Outcome, Reasons: judgement.Reasons.ToList()))
            .FirstOrDefault(judgement => judgement.Reasons.Count > 0, (FaultCaseOutcome.Survived, []));
        return new(scenario, outcome, reasons) { Failures = aftermath.Failures, Calls = aftermath.Calls };
    }

    /// <summary>The worst first.</summary>
    private static IEnumerable<(FaultCaseOutcome Outcome, IEnumerable<string> Reasons)> Judgements(FaultCase scenario, RunResult undisturbed, RunResult aftermath) =>
    [
        (FaultCaseOutcome.Leaked, aftermath.Leaks),
        (FaultCaseOutcome.Doubled, MoreThan(undisturbed.Census, aftermath.Census)),
        (FaultCaseOutcome.Lost, Differences(undisturbed, aftermath)),
        (FaultCaseOutcome.Untrue, aftermath.Failures.Where(failure => !IsTrue(failure, scenario)).Select(failure => Untruth(failure, scenario.Disturbance.TrueWords(scenario.Site)))),
        (FaultCaseOutcome.Missed, aftermath.Struck == 0 ? ["The fault never struck."] : []),
    ];

    private static IEnumerable<string> MoreThan(IReadOnlyDictionary<string, int> undisturbed, IReadOnlyDictionary<string, int> census) =>
        census.Where(count => count.Value > undisturbed[count.Key]).Select(count => $"{count.Value} {count.Key}, undisturbed {undisturbed[count.Key]}");

    private static IEnumerable<string> Differences(RunResult undisturbed, RunResult aftermath)
    {
        if (!aftermath.Succeeded)
            yield return $"It never succeeded. {aftermath.Failures[^1].Short}";
        foreach (var (secret, signIn) in undisturbed.SignIns)
        {
            var now = aftermath.SignIns.GetValueOrDefault(secret, "no secret");
            if (now != signIn)
                yield return $"A sign-in with the password in {secret} ends with {now}, undisturbed {signIn}.";
        }

        var expected = undisturbed.Mails + aftermath.Failures.Count;
        if (aftermath.Mails < expected)
            yield return $"The operators have got {aftermath.Mails} mails and should have got {expected}.";
        foreach (var difference in TextDifference.Of(undisturbed.State, aftermath.State))
            yield return $"state {difference}";
        foreach (var difference in aftermath.Output is { } output ? TextDifference.Of(undisturbed.Output!, output) : [])
            yield return $"output {difference}";
    }

    private static string Untruth(ExecutionFailure failure, IReadOnlyList<string> words) =>
        words.Count == 0 ? $"nothing that an operator has to see: {failure.Short}" : $"does not name {string.Join(" or ", words)}: {failure.Short}";

    private static bool IsTrue(ExecutionFailure failure, FaultCase scenario) =>
        scenario.Disturbance.TrueWords(scenario.Site).Any(word => failure.Error.Contains(word, StringComparison.Ordinal) || failure.Cause.Contains(word, StringComparison.Ordinal));
}
