using System.Globalization;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>MaxConcurrency or MaxConcurrencyPath: how many iterations of a Map run at once. 0 sets no limit of its own.</summary>
internal sealed class ConcurrencyField
{
    private const string PathName = "MaxConcurrencyPath";

    private readonly int? fixedNumber;
    private readonly JsonPath? path;

    public ConcurrencyField(StateFields fields)
    {
        fixedNumber = fields.Integer("MaxConcurrency", 0, int.MaxValue);
        path = fields.PathInsteadOf("MaxConcurrency");
    }

    public int Evaluate(EvaluationScope scope)
    {
        if (path is null)
            return fixedNumber ?? 0;
        var value = scope.Select(path, PathName);
        var text = Json.TextOfString(value);
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? number
            : throw StateFailureException.Runtime($"The {PathName} field refers to value \"{text}\" which is not a valid integer: {path.Text}");
    }
}
