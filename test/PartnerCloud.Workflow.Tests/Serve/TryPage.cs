using System.ComponentModel;
using System.Diagnostics;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>docs/try.md, whose commands are run word for word, as a reader pastes them: in bash, from the root of the repository.</summary>
internal static class TryPage
{
    /// <summary>What a reader of the page has set already.</summary>
    private const string SetUp = "set -e\nexport AWS_DEFAULT_REGION=us-east-1\n";

    private static readonly string Root = RootOf(AppContext.BaseDirectory);

    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "try.md")).ReplaceLineEndings("\n");

    /// <summary>The blocks of commands under a heading, in their order.</summary>
    public static IReadOnlyList<string> BlocksUnder(string heading)
    {
        var section = Page[Page.IndexOf($"### {heading}\n", StringComparison.Ordinal)..].Split("\n### ")[0];
        return [.. section.Split("```console\n").Skip(1).Select(block => block.Split("```")[0])];
    }

    /// <summary>Runs a block; what it prints.</summary>
    public static async Task<string> RunAsync(string endpoint, string block)
    {
        var start = new ProcessStartInfo("bash", ["-c", SetUp + block]) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_ENDPOINT_URL"] = endpoint;
        start.Environment.Remove("AWS_SESSION_TOKEN");
        start.Environment.Remove("AWS_PROFILE");
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if ((await errors).Contains("command not found", StringComparison.Ordinal)) Assert.Skip(await errors);
        if ((await errors).Contains("No module named 'boto3'", StringComparison.Ordinal)) Assert.Skip("boto3 is not installed for python3.");
        Assert.True(process.ExitCode == 0, $"{block}\n{await errors}");
        return output;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("bash is not on the PATH.");
            throw;
        }
    }

    private static string RootOf(string directory) => File.Exists(Path.Combine(directory, "global.json")) ? directory : RootOf(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run within the repository."));
}
