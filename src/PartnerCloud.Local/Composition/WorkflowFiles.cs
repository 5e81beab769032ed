namespace PartnerCloud.Local.Composition;

/// <summary>The workflows in <c>statemachine/*.asl.json</c>. The build copies them beside the executable.</summary>
internal static class WorkflowFiles
{
    private const string Suffix = ".asl.json";

    /// <summary>The name and definition of each workflow, in the order of their names.</summary>
    public static IEnumerable<(string Name, string Definition)> Read() =>
        from path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "statemachine"), "*" + Suffix).Order(StringComparer.Ordinal)
        select (Path.GetFileName(path)[..^Suffix.Length], File.ReadAllText(path));
}
