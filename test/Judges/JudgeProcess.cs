using System.ComponentModel;
using System.Diagnostics;

namespace PartnerCloud.Judges;

/// <summary>Independent programs, each in its own process.</summary>
internal static class JudgeProcess
{
    /// <summary>Runs a program to its end. The test is skipped without the program.</summary>
    /// <param name="start">The program and its arguments.</param>
    /// <param name="environment">Environment variables in addition to those of the tests, without the ones that begin with AWS_.</param>
    /// <param name="what">The program's name, for the reason of a skipped test.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ProcessStartInfo start, IReadOnlyDictionary<string, string> environment, string what)
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
