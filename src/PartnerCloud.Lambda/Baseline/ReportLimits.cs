using System.Text.Json;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>Limits what a control reports, in bytes of JSON. The workflow passes on the reports of all controls together, at most 256 KiB.</summary>
internal static class ReportLimits
{
    private const int MostOfChanges = 2_500;
    private const int MostOfFindings = 5_000;
    private const int MostOfChecks = 1_500;
    private const int LongestReason = 3_000;
    private const int LongestRemedy = 1_000;
    private const int LongestValue = 100;
    private const int RoomForTheRest = 200;

    /// <summary>The changes or exemptions that fit.</summary>
    public static IReadOnlyList<string> OfChanges(IReadOnlyList<string> changes) => TextLimiter.Of(changes, MostOfChanges);

    /// <summary>The most urgent findings that fit, and the number of others. Long texts are cut.</summary>
    public static IReadOnlyList<Finding> OfFindings(IReadOnlyList<Finding> findings)
    {
        IReadOnlyList<Finding> cut = [.. findings.Select(finding => finding with { Reason = TextLimiter.Cut(finding.Reason, LongestReason), WhatToDo = TextLimiter.Cut(finding.WhatToDo, LongestRemedy) })];
        var kept = Fitting(cut, MostOfFindings, finding => JsonSerializer.SerializeToUtf8Bytes(finding, ContractJsonContext.Default.Finding).Length);
        return kept.Count == cut.Count ? cut : [.. kept, new(cut[kept.Count].Severity, $"and {cut.Count - kept.Count} more", WhoActs.Operator, "Read them in the log of the function that ran the control.")];
    }

    /// <summary>The checks that fit, and the number of others. Long values are cut.</summary>
    public static IReadOnlyList<FieldCheck> OfChecks(IReadOnlyList<FieldCheck> checks)
    {
        IReadOnlyList<FieldCheck> cut = [.. checks.Select(check => check with { Field = TextLimiter.Cut(check.Field, LongestValue), Expected = TextLimiter.Cut(check.Expected, LongestValue), Observed = TextLimiter.Cut(check.Observed, LongestValue) })];
        var kept = Fitting(cut, MostOfChecks, check => JsonSerializer.SerializeToUtf8Bytes(check, ContractJsonContext.Default.FieldCheck).Length);
        return kept.Count == cut.Count ? cut : [.. kept, new($"and {cut.Count - kept.Count} more", "as in the baseline", "see the function's log", cut.Skip(kept.Count).All(check => check.Met))];
    }

    private static List<T> Fitting<T>(IReadOnlyList<T> items, int most, Func<T, int> bytesOf)
    {
        var sizes = items.Select(item => bytesOf(item) + ",".Length).ToList();
        if (sizes.Sum() <= most) return [.. items];
        var length = RoomForTheRest;
        return [.. items.TakeWhile((_, index) => (length += sizes[index]) <= most)];
    }
}
