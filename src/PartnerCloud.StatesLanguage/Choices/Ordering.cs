namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>The five comparisons of every ordered type.</summary>
internal static class Ordering
{
    public static IEnumerable<(string Suffix, Func<int, bool> Holds)> All { get; } =
    [
        ("Equals", order => order == 0),
        ("LessThan", order => order < 0),
        ("GreaterThan", order => order > 0),
        ("LessThanEquals", order => order <= 0),
        ("GreaterThanEquals", order => order >= 0),
    ];
}
