namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>The five comparisons that every ordered type has.</summary>
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
