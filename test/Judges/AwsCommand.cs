using System.ComponentModel;
using System.Diagnostics;

namespace PartnerCloud.Judges;

/// <summary>The AWS CLI, a judge that we did not write: loaded once for all tests of a project where that can be. A test that needs it is skipped where it is missing.</summary>
internal static class AwsCommand
{
    /// <summary>Runs a command to its end.</summary>
    /// <param name="environment">Its environment variables besides ours, of which it gets none that begin with AWS_.</param>
    /// <param name="arguments">Its command line.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(await ForkedPython.CommandsAsync() is { } directory ? Path.Combine(directory, "aws") : "aws", arguments);
        return await RunAsync(start, environment, "The AWS CLI ('aws')");
    }

    /// <summary>Runs a command of bash, for which it is on the PATH, to its end.</summary>
    /// <param name="environment">Its environment variables besides ours, of which it gets none that begin with AWS_.</param>
    /// <param name="directory">Where it runs.</param>
    /// <param name="commands">What it runs.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> InBashAsync(IReadOnlyDictionary<string, string> environment, string directory, string commands)
    {
        var start = new ProcessStartInfo("bash", ["-c", commands]) { WorkingDirectory = directory };
        if (await ForkedPython.CommandsAsync() is { } loaded) start.Environment["PATH"] = loaded + Path.PathSeparator + start.Environment["PATH"];
        return await RunAsync(start, environment, "bash");
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ProcessStartInfo start, IReadOnlyDictionary<string, string> environment, string what)
    {
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Start(start, what);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await errors);
    }

    private static Process Start(ProcessStartInfo start, string what)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{what} is not on the PATH.");
            throw;
        }
    }
}
