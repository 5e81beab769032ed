using System.Globalization;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>Collects what a control checks, changes and finds. It converts to the control's result.</summary>
internal sealed class ControlLog
{
    /// <summary>What a check observes where there is nothing.</summary>
    public const string None = "none";

    private readonly List<string> changes = [];
    private readonly List<Finding> findings = [];
    private readonly List<FieldCheck> checks = [];

    /// <summary>The changes so far, in words.</summary>
    public List<string> Changes => changes;

    /// <summary>Records a check. Returns whether the field is as expected.</summary>
    public bool Check<TExpected, TObserved>(string field, TExpected expected, TObserved observed, bool met, string? cis = null)
    {
        checks.Add(new(field, InWords(expected), InWords(observed), met, cis));
        return met;
    }

    /// <summary>Records a check of two values that must be equal. Returns whether they are.</summary>
    public bool Check<T>(string field, T expected, T? observed, string? cis = null) where T : notnull =>
        Check(field, expected, observed, EqualityComparer<T>.Default.Equals(expected, observed), cis);

    /// <summary>Records a check of something that is there, or as the baseline has it. Returns whether it is.</summary>
    public bool CheckIs(string field, bool met, string observedOtherwise = "differs", string? cis = null) =>
        Check(field, "as in the baseline", met ? "as in the baseline" : observedOtherwise, met, cis);

    /// <summary>Records a change, in words.</summary>
    public void Changed(string change) => changes.Add(change);

    /// <summary>Records what was found and not changed.</summary>
    public void Found(FindingSeverity severity, string reason, WhoActs whoActs, string whatToDo) => findings.Add(new(severity, reason, whoActs, whatToDo));

    /// <summary>The result, with the most urgent findings first.</summary>
    public static implicit operator ControlResult(ControlLog log) => new(log.changes, [.. log.findings.OrderBy(finding => finding.Severity)], log.checks);

    private static string InWords<T>(T value) => value switch
    {
        null or "" => None,
        true => "on",
        false => "off",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
