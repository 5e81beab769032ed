using System.Xml.Linq;

namespace PartnerCloud.Lambda.Tests.Architecture;

/// <summary>Finds which project refers to which. A source can only use the types of projects that its own project refers to.</summary>
internal static class ProjectReader
{
    /// <summary>The projects under a folder of the repository, by their paths below it.</summary>
    public static Dictionary<string, string> Read(string folder) => SourceReader.Read(folder, "*.csproj");

    /// <summary>The references of the projects to each other.</summary>
    public static IEnumerable<SourceUse> UsesIn(IReadOnlyDictionary<string, string> projects) =>
        from project in projects
        from reference in XDocument.Parse(project.Value).Descendants("ProjectReference")
        let target = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(Path.GetDirectoryName(project.Key)!, reference.Attribute("Include")!.Value)).Replace('\\', '/')
        select new SourceUse(project.Key, target, Path.GetFileNameWithoutExtension(target));
}
