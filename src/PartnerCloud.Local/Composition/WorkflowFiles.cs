namespace PartnerCloud.Local.Composition;

/// <summary>The workflows, <c>statemachine/*.asl.json</c>, which the build copies beside the executable.</summary>
internal static class WorkflowFiles
{
    private const string Suffix = ".asl.json";

    /// <summary>Each workflow's name and its text.</summary>
    public static IEnumerable<(string Name, string Definition)> Read() =>
        from path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "statemachine"), "*" + Suffix).Order(StringComparer.Ordinal)
        select (Path.GetFileName(path)[..^Suffix.Length], File.ReadAllText(path));
}
