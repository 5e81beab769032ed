using System.Diagnostics;

namespace PartnerCloud.Cdk.Functions;

/// <summary>Runs the .NET command line.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs a command and waits for its end.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The arguments of <c>dotnet</c>.</param>
    /// <returns>The exit code, and all that it printed.</returns>
    public static (int ExitCode, string Output) Run(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
