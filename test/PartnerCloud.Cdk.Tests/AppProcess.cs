using System.Diagnostics;

namespace PartnerCloud.Cdk.Tests;

/// <summary>Runs the app as CDK's command line does: as a process, with the context in its environment.</summary>
internal static class AppProcess
{
    /// <summary>The app in its own build folder. Beside the tests it would lack files of ASP.NET Core.</summary>
    private static string App => Path.Combine(
        AppContext.BaseDirectory.Replace(Path.Combine("test", "PartnerCloud.Cdk.Tests"), Path.Combine("cdk", "PartnerCloud.Cdk"), StringComparison.Ordinal), "PartnerCloud.Cdk.dll");

    /// <summary>The repository, where CDK's command line runs the app.</summary>
    public static string Root => AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf(Path.Combine("test", "PartnerCloud.Cdk.Tests"), StringComparison.Ordinal)];

    /// <summary>Runs the app, and returns its exit code and all that it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string context, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [App]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Root };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        start.Environment["CDK_CONTEXT_JSON"] = context;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + errors);
    }
}
