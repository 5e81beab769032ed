namespace PartnerCloud.Local.Chaos;

/// <summary>Compares the result of a run with a fault to that of the run without faults.</summary>
internal static class OutcomeComparer
{
    public static FaultCaseResult Of(FaultCase faultCase, RunResult withoutFaults, RunResult result)
    {
        var (outcome, reasons) = Comparisons(faultCase, withoutFaults, result)
            .Select(comparison => (comparison.Outcome, Reasons: comparison.Reasons.ToList()))
            .FirstOrDefault(comparison => comparison.Reasons.Count > 0, (FaultCaseOutcome.Survived, []));
        return new(faultCase, outcome, reasons) { Failures = result.Failures, Calls = result.Calls };
    }

    /// <summary>Each outcome with its reasons, the worst outcome first.</summary>
    private static IEnumerable<(FaultCaseOutcome Outcome, IEnumerable<string> Reasons)> Comparisons(FaultCase faultCase, RunResult withoutFaults, RunResult result) =>
    [
        (FaultCaseOutcome.Leaked, result.Leaks),
        (FaultCaseOutcome.Doubled, MoreThan(withoutFaults.Counts, result.Counts)),
        (FaultCaseOutcome.Lost, Differences(withoutFaults, result)),
        (FaultCaseOutcome.Untrue, result.Failures.Where(failure => !NamesTheFault(failure, faultCase)).Select(failure => WrongCause(failure, faultCase.FaultType.ExpectedCauses(faultCase.Site)))),
        (FaultCaseOutcome.Missed, result.AffectedCalls == 0 ? ["The fault did not happen."] : []),
    ];

    private static IEnumerable<string> MoreThan(IReadOnlyDictionary<string, int> withoutFaults, IReadOnlyDictionary<string, int> counts) =>
        counts.Where(count => count.Value > withoutFaults[count.Key]).Select(count => $"{count.Value} {count.Key}, without faults {withoutFaults[count.Key]}");

    private static IEnumerable<string> Differences(RunResult withoutFaults, RunResult result)
    {
        if (!result.Succeeded)
            yield return $"The execution never succeeded. {result.Failures[^1].Short}";
        foreach (var (secret, signIn) in withoutFaults.SignIns)
        {
            var now = result.SignIns.GetValueOrDefault(secret, "no secret");
            if (now != signIn)
                yield return $"A sign-in with the password in {secret} ends with {now}, without faults {signIn}.";
        }

        var expected = withoutFaults.Notifications + result.Failures.Count;
        if (result.Notifications < expected)
            yield return $"The operators got {result.Notifications} notifications instead of {expected}.";
        foreach (var difference in TextDifference.Of(withoutFaults.State, result.State))
            yield return $"The state differs at {difference}";
        foreach (var difference in result.Output is { } output ? TextDifference.Of(withoutFaults.Output!, output) : [])
            yield return $"The output differs at {difference}";
    }

    private static string WrongCause(ExecutionFailure failure, IReadOnlyList<string> causes) =>
        causes.Count == 0 ? $"A failure that no operator can repair: {failure.Short}" : $"The failure does not name {string.Join(" or ", causes)}: {failure.Short}";

    private static bool NamesTheFault(ExecutionFailure failure, FaultCase faultCase) =>
        faultCase.FaultType.ExpectedCauses(faultCase.Site).Any(cause => failure.Error.Contains(cause, StringComparison.Ordinal) || failure.Cause.Contains(cause, StringComparison.Ordinal));
}
