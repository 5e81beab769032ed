using System.Net;
using PartnerCloud.Local.Report;
using PartnerCloud.Local.Tests.Commands;
using PartnerCloud.Local.Tests.Documentation;

namespace PartnerCloud.Local.Tests.Report;

public sealed class ProductVersionTests
{
    [Fact]
    public void Changelog_FirstEntry_IsTheVersion()
    {
        var newest = File.ReadLines(Path.Combine(DocumentFiles.Root, "CHANGELOG.md")).First(line => line.StartsWith("## [", StringComparison.Ordinal));

        Assert.StartsWith($"## [{ProductVersion.Text.Split('+')[0]}]", newest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_OfTheCommand_SaysWhereTheAwsPackagesComeFrom()
    {
        var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync("--version"));

        Assert.Equal($"{ProductVersion.Text}, AWS packages: {ProductVersion.AwsPackages}", Assert.Single(console.Lines));
        Assert.Contains(ProductVersion.AwsPackages, (string[])["bundled", "nuget"]);
    }

    [Fact]
    public void Report_Footer_ShowsTheVersion() => Assert.Contains($"version {ProductVersion.Text}", WebUtility.HtmlDecode(HtmlReport.Write()), StringComparison.Ordinal);
}
