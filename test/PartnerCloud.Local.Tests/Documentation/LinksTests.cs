using System.Text.RegularExpressions;

namespace PartnerCloud.Local.Tests.Documentation;

public sealed partial class LinksTests
{
    public static TheoryData<string> Pages => [.. DocumentFiles.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Links_LeadToExistingFilesAndHeadings(string page)
    {
        var broken = Link().Matches(DocumentFiles.ReadProse(page)).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Exists(page, target));

        Assert.Empty(broken);
    }

    private static bool Exists(string page, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        var full = Path.GetFullPath(path, DocumentFiles.Root);
        return parts.Length == 1 ? File.Exists(full) || Directory.Exists(full) : File.Exists(full) && DocumentFiles.AnchorsOf(Path.GetRelativePath(DocumentFiles.Root, full)).Contains(parts[1]);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
