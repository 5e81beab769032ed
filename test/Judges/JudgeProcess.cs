using System.ComponentModel;
using System.Diagnostics;

namespace PartnerCloud.Judges;

/// <summary>Programs that we did not write, each in a process of its own.</summary>
internal static class JudgeProcess
{
    /// <summary>Runs it to its end. A test is skipped where it is missing.</summary>
    /// <param name="start">What runs.</param>
    /// <param name="environment">Its environment variables besides ours, of which it gets none that begin with AWS_.</param>
    /// <param name="what">Its name for who reads why a test was skipped.</param>
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
