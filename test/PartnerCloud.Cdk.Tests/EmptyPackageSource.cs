namespace PartnerCloud.Cdk.Tests;

/// <summary>A package source on this machine that has no package, and a packages folder that remembers none.</summary>
internal sealed class EmptyPackageSource : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("source");

    public EmptyPackageSource()
    {
        var packages = folder.CreateSubdirectory("source").FullName;
        File.WriteAllText(Configuration, $"""<configuration><packageSources><clear /><add key="empty" value="{packages}" /></packageSources><packageSourceMapping><clear /></packageSourceMapping></configuration>""");
    }

    /// <summary>The variables that make a restore use it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["RestoreConfigFile"] = Configuration, ["NUGET_PACKAGES"] = Path.Combine(folder.FullName, "packages") };

    private string Configuration => Path.Combine(folder.FullName, "nuget.config");

    public void Dispose() => folder.Delete(recursive: true);
}
