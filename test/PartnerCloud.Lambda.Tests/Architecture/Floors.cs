namespace PartnerCloud.Lambda.Tests.Architecture;

/// <summary>
/// Folders on floors, from the highest to the lowest. A folder uses only folders on lower floors. A file belongs to the first folder of its path.
/// <see cref="Root"/> stands for files outside all folders.
/// </summary>
/// <param name="floors">The folders of each floor.</param>
internal sealed class Floors(params string[][] floors)
{
    public const string Root = ".";

    private readonly Dictionary<string, int> floorOf = floors.Index().SelectMany(floor => floor.Item.Select(folder => (folder, floor.Index))).ToDictionary(StringComparer.Ordinal);

    /// <summary>All folders that have a floor, in alphabetical order.</summary>
    public IEnumerable<string> Folders => floorOf.Keys.Order(StringComparer.Ordinal);

    /// <summary>The folders that the files are in, in alphabetical order.</summary>
    public static IEnumerable<string> FoldersOf(IReadOnlyDictionary<string, string> files) => files.Keys.Select(FolderOf).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Whether the file at the first path may use the file at the second: not if that is up or sideways.</summary>
    public bool Allows(string user, string used) => FolderOf(user) == FolderOf(used) || floorOf[FolderOf(user)] < floorOf[FolderOf(used)];

    private static string FolderOf(string path) => path.Split('/') is [var folder, _, ..] ? folder : Root;
}
