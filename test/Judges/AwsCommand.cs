using System.Diagnostics;

namespace PartnerCloud.Judges;

/// <summary>Runs the AWS CLI, an independent client. It is loaded once for all tests of a project where possible. Tests that need it are skipped without it.</summary>
internal static class AwsCommand
{
    /// <summary>Runs a command to its end.</summary>
    /// <param name="environment">Environment variables in addition to those of the tests, without the ones that begin with AWS_.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(await ForkedPython.CommandsAsync() is { } directory ? Path.Combine(directory, "aws") : "aws", arguments);
        return await JudgeProcess.RunAsync(start, environment, "The AWS CLI ('aws')");
    }

    /// <summary>Runs bash commands to their end, with the AWS CLI on the PATH.</summary>
    /// <param name="environment">Environment variables in addition to those of the tests, without the ones that begin with AWS_.</param>
    /// <param name="directory">The working directory.</param>
    /// <param name="commands">The commands.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> InBashAsync(IReadOnlyDictionary<string, string> environment, string directory, string commands)
    {
        var start = new ProcessStartInfo("bash", ["-c", commands]) { WorkingDirectory = directory };
        if (await ForkedPython.CommandsAsync() is { } loaded) start.Environment["PATH"] = loaded + Path.PathSeparator + start.Environment["PATH"];
        return await JudgeProcess.RunAsync(start, environment, "bash");
    }
}
