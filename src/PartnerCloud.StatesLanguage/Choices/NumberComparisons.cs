namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>NumericEquals and the other numeric comparisons.</summary>
internal static class NumberComparisons
{
    public static IEnumerable<ChoiceOperator> All { get; } =
    [
        .. Ordering.All.Select(order => new ChoiceOperator(
            $"Numeric{order.Suffix}",
            "a number",
            Json.IsNumber,
            (value, expected) => Json.TryNumber(value, out var x) && Json.TryNumber(expected, out var y) && order.Holds(x.CompareTo(y)))),
    ];
}
