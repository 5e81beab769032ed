namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>All comparison operators by name. <c>StringEqualsPath</c> is <c>StringEquals</c> with a path.</summary>
internal static class ChoiceOperators
{
    private static readonly Dictionary<string, ChoiceOperator> ByName =
        new[] { TextComparisons.All, NumberComparisons.All, TimestampComparisons.All, BooleanComparison.All, TypeTests.All }
            .SelectMany(family => family)
            .ToDictionary(choice => choice.Name, StringComparer.Ordinal);

    public static bool Exists(string name) =>
        ByName.ContainsKey(name) || (WithoutPath(name) is { } bare && ByName.TryGetValue(bare, out var choice) && choice.HasPathForm);

    public static ChoiceOperator Find(string name, out bool byPath)
    {
        byPath = !ByName.ContainsKey(name);
        return ByName[byPath ? WithoutPath(name)! : name];
    }

    private static string? WithoutPath(string name) =>
        name.EndsWith("Path", StringComparison.Ordinal) ? name[..^"Path".Length] : null;
}
