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
        return await JudgeProcess.RunAsync(start, environment, "The AWS CLI ('aws')");
    }

    /// <summary>Runs a command of bash, for which it is on the PATH, to its end.</summary>
    /// <param name="environment">Its environment variables besides ours, of which it gets none that begin with AWS_.</param>
    /// <param name="directory">Where it runs.</param>
    /// <param name="commands">What it runs.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> InBashAsync(IReadOnlyDictionary<string, string> environment, string directory, string commands)
    {
        var start = new ProcessStartInfo("bash", ["-c", commands]) { WorkingDirectory = directory };
        if (await ForkedPython.CommandsAsync() is { } loaded) start.Environment["PATH"] = loaded + Path.PathSeparator + start.Environment["PATH"];
        return await JudgeProcess.RunAsync(start, environment, "bash");
    }
}
