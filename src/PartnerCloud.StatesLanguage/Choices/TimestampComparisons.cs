using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>TimestampEquals and the other timestamp comparisons, across time zones.</summary>
internal static class TimestampComparisons
{
    public static IEnumerable<ChoiceOperator> All { get; } =
    [
        .. Ordering.All.Select(order => new ChoiceOperator(
            $"Timestamp{order.Suffix}",
            "an RFC 3339 timestamp",
            value => Timestamps.TryRead(value, out _),
            (value, expected) => Timestamps.TryRead(value, out var x) && Timestamps.TryRead(expected, out var y) && order.Holds(x.CompareTo(y)))),
    ];
}
