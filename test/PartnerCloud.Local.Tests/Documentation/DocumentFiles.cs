using System.Text;
using System.Text.RegularExpressions;

namespace PartnerCloud.Local.Tests.Documentation;

/// <summary>The repository's pages, read from the working tree.</summary>
internal static partial class DocumentFiles
{
    public static string Root { get; } = RootOf(AppContext.BaseDirectory);

    /// <summary>The pages in the root and everything under docs/, relative to the root.</summary>
    public static IEnumerable<string> All =>
        Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).Concat(Directory.EnumerateFiles(Root, "*.md"))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>A page without its code blocks.</summary>
    public static string ReadProse(string path) => CodeBlock().Replace(Read(path), "");

    /// <summary>The anchors that GitHub gives the page's headings.</summary>
    public static IReadOnlySet<string> AnchorsOf(string path)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match heading in Heading().Matches(ReadProse(path)))
        {
            var anchor = Anchor(heading.Groups[1].Value);
            var unique = anchor;
            for (var number = 1; !anchors.Add(unique); number++) unique = $"{anchor}-{number}";
        }
        return anchors;
    }

    private static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var character in Link().Replace(heading, "$1").Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character) || character is '-' or '_') anchor.Append(character);
            if (character == ' ') anchor.Append('-');
        }
        return anchor.ToString();
    }

    private static string RootOf(string directory) => File.Exists(Path.Combine(directory, "global.json")) ? directory
        : RootOf(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run within the repository."));

    [GeneratedRegex(@"^[ \t]*```.*?^[ \t]*```[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
