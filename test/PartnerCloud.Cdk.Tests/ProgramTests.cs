using System.Diagnostics;
using System.Text.Json;

namespace PartnerCloud.Cdk.Tests;

/// <summary>Runs the app as CDK's command line does: as a process, with the context in its environment.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task App_WithMissingAndMisspeltSettings_NamesThemWithoutAStackTrace()
    {
        var (exitCode, output) = await RunAsync("""{"retentionDay": "30", "aws:cdk:enable-asset-metadata": true}""");

        Assert.Equal(1, exitCode);
        Assert.Equal(7, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(["retentionDay is not a setting", "customersOuId is missing", "contactAddress is missing"], problem => Assert.Contains(problem, output, StringComparison.Ordinal));
        Assert.DoesNotContain("aws:cdk", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task App_InARegionThatNewAccountsLack_IsRefused()
    {
        var (exitCode, output) = await RunAsync(JsonSerializer.Serialize(Synthesized.SampleContext), region: "eu-central-2");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The region eu-central-2 is disabled in new accounts", output, StringComparison.Ordinal);
    }

    [Fact]
    public void CdkJson_AppCommand_UsesLockedPackages()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cdk.json")));

        Assert.EndsWith("--property:RestoreLockedMode=true", file.RootElement.GetProperty("app").GetString(), StringComparison.Ordinal);
    }

    /// <summary>The app in its own build folder. Beside the tests it would lack files of ASP.NET Core.</summary>
    private static string App => Path.Combine(
        AppContext.BaseDirectory.Replace(Path.Combine("test", "PartnerCloud.Cdk.Tests"), Path.Combine("cdk", "PartnerCloud.Cdk"), StringComparison.Ordinal), "PartnerCloud.Cdk.dll");

    private static async Task<(int ExitCode, string Output)> RunAsync(string context, string? region = null)
    {
        var start = new ProcessStartInfo("dotnet", [App]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["CDK_CONTEXT_JSON"] = context;
        if (region is not null) start.Environment["CDK_DEFAULT_REGION"] = region;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + errors);
    }
}
