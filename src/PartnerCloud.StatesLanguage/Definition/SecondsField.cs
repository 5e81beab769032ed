using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>A number of seconds, as a number or as a path: for example <c>TimeoutSeconds</c> or <c>TimeoutSecondsPath</c>.</summary>
internal sealed class SecondsField
{
    private const int Longest = 99_999_999;

    private readonly string pathField;
    private readonly int least;
    private readonly int? seconds;
    private readonly JsonPath? path;

    public SecondsField(StateFields fields, string field, int least)
    {
        pathField = field + "Path";
        this.least = least;
        seconds = fields.Integer(field, least, Longest);
        path = fields.PathInsteadOf(field);
    }

    /// <summary>Whether either field is present.</summary>
    public bool IsPresent => seconds is not null || path is not null;

    /// <summary>The number; null if it comes from a path or is missing.</summary>
    public int? Seconds => seconds;

    public TimeSpan? Evaluate(EvaluationScope scope)
    {
        if (path is null)
            return seconds is { } fixedSeconds ? TimeSpan.FromSeconds(fixedSeconds) : null;
        var value = scope.Select(path, pathField);
        return Json.TryNumber(value, out var number) && number >= least && number <= Longest && number == decimal.Truncate(number)
            ? TimeSpan.FromSeconds((double)number)
            : throw StateFailureException.Runtime($"The {pathField} '{path.Text}' must lead to an integer from {least} to {Longest}, but leads to {Json.Text(value)}.");
    }
}
