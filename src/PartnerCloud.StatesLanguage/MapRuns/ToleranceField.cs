using System.Globalization;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>ToleratedFailurePercentage and ToleratedFailureCount, each as a number or as a path.</summary>
internal sealed class ToleranceField
{
    private const string PercentageName = "ToleratedFailurePercentage";
    private const string CountName = "ToleratedFailureCount";

    private readonly double? percentage;
    private readonly long? count;
    private readonly JsonPath? percentagePath;
    private readonly JsonPath? countPath;

    public ToleranceField(StateFields fields)
    {
        percentage = (double?)fields.Number(PercentageName, 0, 100);
        percentagePath = fields.PathInsteadOf(PercentageName);
        count = fields.Integer(CountName, 0, int.MaxValue);
        countPath = fields.PathInsteadOf(CountName);
    }

    public double? Percentage(EvaluationScope scope)
    {
        if (percentagePath is null)
            return percentage;
        var text = Json.TextOfString(scope.Select(percentagePath, PercentageName + "Path"));
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            throw Invalid(PercentageName, text, "float", percentagePath);
        return value is >= 0 and <= 100 ? value : throw StateFailureException.Runtime($"{PercentageName} must be between 0 and 100.");
    }

    public long? Count(EvaluationScope scope)
    {
        if (countPath is null)
            return count;
        var text = Json.TextOfString(scope.Select(countPath, CountName + "Path"));
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            throw Invalid(CountName, text, "integer", countPath);
        return value >= 0 ? value : throw StateFailureException.Runtime($"{CountName} cannot be negative.");
    }

    private static StateFailureException Invalid(string name, string text, string type, JsonPath path) =>
        StateFailureException.Runtime($"The {name}Path field refers to value \"{text}\" which is not a valid {type}: {path.Text}");
}
