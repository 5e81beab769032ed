using System.Text.Json;

namespace PartnerCloud.Cdk.Tests;

public sealed class ProgramTests
{
    [Fact]
    public async Task App_WithMissingAndMisspeltSettings_NamesThemWithoutAStackTrace()
    {
        var (exitCode, output) = await AppProcess.RunAsync("""{"retentionDay": "30", "aws:cdk:enable-asset-metadata": true}""");

        Assert.Equal(1, exitCode);
        Assert.Equal(7, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(["retentionDay is not a setting", "customersOuId is missing", "contactAddress is missing"], problem => Assert.Contains(problem, output, StringComparison.Ordinal));
        Assert.DoesNotContain("aws:cdk", output, StringComparison.Ordinal);
    }

    /// <summary>By default, a deployment runs AWS's own packages. It never chooses others by itself.</summary>
    [Fact]
    public async Task App_WhereTheSourceLacksAwsPackages_StopsWithOneSentence()
    {
        using var source = new EmptyPackageSource();

        var (exitCode, output) = await AppProcess.RunAsync(JsonSerializer.Serialize(Synthesized.SampleContext), source.Environment);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("AWS's own packages could not be restored (your package source lacks Amazon.Lambda.Core, ", output, StringComparison.Ordinal);
        Assert.EndsWith("or deploy with the subsets in this repository, with -c awsPackages=bundled.", output.TrimEnd(), StringComparison.Ordinal);
        Assert.All(["Amazon.Lambda.RuntimeSupport", "AWSSDK.Organizations", "AWSSDK.S3,"], package => Assert.Contains(package, output, StringComparison.Ordinal));
        Assert.Single(output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task App_InARegionThatNewAccountsLack_IsRefused()
    {
        var (exitCode, output) = await AppProcess.RunAsync(JsonSerializer.Serialize(Synthesized.SampleContext), new Dictionary<string, string> { ["CDK_DEFAULT_REGION"] = "eu-central-2" });

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The region eu-central-2 is disabled in new accounts", output, StringComparison.Ordinal);
    }

    [Fact]
    public void CdkJson_AppCommand_UsesLockedPackages()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cdk.json")));

        Assert.EndsWith("--property:RestoreLockedMode=true", file.RootElement.GetProperty("app").GetString(), StringComparison.Ordinal);
    }
}
