using System.IO.Compression;
using System.Xml.Linq;

namespace PartnerCloud.Cdk.Tests.Official;

/// <summary>
/// A package source with stand-ins for AWS's own packages: their names, the lowest versions that Directory.Packages.props allows, their dependencies, and
/// the source that Annotations generates. The types inside are our subsets. All other packages come from the packages folder of this machine.
/// </summary>
internal sealed class StandInPackages : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stand-ins");

    public StandInPackages(string repository)
    {
        var source = folder.CreateSubdirectory("source").FullName;
        var versions = XDocument.Load(Path.Combine(repository, "Directory.Packages.props")).Descendants("ItemGroup")
            .Single(group => (string?)group.Attribute("Label") == "Official AWS packages").Elements()
            .ToDictionary(package => (string)package.Attribute("Include")!, package => ((string)package.Attribute("Version")!).Trim('[').Split(',')[0]);
        foreach (var (id, version) in versions)
        {
            var lambda = id.StartsWith("Amazon.Lambda.", StringComparison.Ordinal);
            // One package of each half has the types.
            var holder = lambda ? "Amazon.Lambda.Core" : "AWSSDK.Organizations";
            var dependency = id == holder ? (lambda ? null : "AWSSDK.Core") : holder;
            Pack(source, id, version, dependency, dependency is null ? null : dependency == "AWSSDK.Core" ? "[4.0.102.17, 5.0.0)" : versions[dependency], id != holder ? null : lambda ? "PartnerCloud.AwsPackages.Lambda.dll" : "PartnerCloud.AwsPackages.Sdk.dll");
        }

        var packages = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        // The folder may have one of the official packages, which would win over its stand-in.
        var others = folder.CreateSubdirectory("others").FullName;
        foreach (var other in new DirectoryInfo(packages).GetDirectories().Where(other => !versions.Keys.Contains(other.Name, StringComparer.OrdinalIgnoreCase))) Directory.CreateSymbolicLink(Path.Combine(others, other.Name), other.FullName);
        File.WriteAllText(Configuration, $"""
            <configuration>
              <packageSources><clear /><add key="stand-ins" value="{source}" /></packageSources>
              <packageSourceMapping><clear /></packageSourceMapping>
              <fallbackPackageFolders><clear /><add key="others" value="{others}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>The variables that make a restore use it, and keep the stand-ins out of the packages folder of this machine.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["RestoreConfigFile"] = Configuration, ["NUGET_PACKAGES"] = Path.Combine(folder.FullName, "packages") };

    private string Configuration => Path.Combine(folder.FullName, "nuget.config");

    public void Dispose() => folder.Delete(recursive: true);

    private static void Pack(string source, string id, string version, string? dependency, string? dependencyVersion, string? library)
    {
        using var package = ZipFile.Open(Path.Combine(source, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        var dependencies = dependency is null ? "" : $"""<dependencies><group targetFramework="net10.0"><dependency id="{dependency}" version="{dependencyVersion}" /></group></dependencies>""";
        Add(package, $"{id}.nuspec", $"""<package><metadata><id>{id}</id><version>{version}</version><authors>stand-in</authors><description>stand-in</description>{dependencies}</metadata></package>""");
        if (library is null) Add(package, "lib/net10.0/_._", "");
        else package.CreateEntryFromFile(Path.Combine(AppContext.BaseDirectory, library), $"lib/net10.0/{library}");
        if (id != "Amazon.Lambda.Annotations") return;
        Add(package, $"build/{id}.targets", """<Project><ItemGroup><Compile Include="$(MSBuildThisFileDirectory)Generated.g.cs" Visible="false" /></ItemGroup></Project>""");
        Add(package, "build/Generated.g.cs", GeneratedSource.Write());
    }

    private static void Add(ZipArchive package, string name, string content)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(content);
    }
}
