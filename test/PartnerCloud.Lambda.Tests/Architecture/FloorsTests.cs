namespace PartnerCloud.Lambda.Tests.Architecture;

/// <summary>The order of folders. If you add a folder, give it a floor here.</summary>
public sealed class FloorsTests
{
    /// <summary>By the folder whose folders they order. <c>src</c> itself would order the projects.</summary>
    private static readonly Dictionary<string, Floors> Plans = new(StringComparer.Ordinal)
    {
        ["src/PartnerCloud.Lambda"] = new(
            [Floors.Root],
            ["Functions"],
            ["Guardrails", "Operators", "Users"],
            ["Access", "Credentials"],
            ["Accounts", "Baseline"],
            ["Aws"],
            ["Contract"],
            ["Configuration"],
            ["Common"]),
    };

    public static TheoryData<string> Planned => [.. Plans.Keys];

    [Theory]
    [MemberData(nameof(Planned))]
    public void Folders_UseLowerFloorsOnly(string folder)
    {
        var (floors, files) = (Plans[folder], SourceReader.Read(folder));
        Assert.Equal(string.Join('\n', floors.Folders), string.Join('\n', Floors.FoldersOf(files)));
        var breaches = floors.BreachesIn(files);
        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
    }
}
