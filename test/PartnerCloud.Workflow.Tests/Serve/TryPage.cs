using PartnerCloud.Judges;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>Runs the commands of docs/try.md exactly as a reader pastes them: in bash, from the root of the repository.</summary>
internal static class TryPage
{
    /// <summary>What the reader of the page set before.</summary>
    private const string SetUp = "set -e\nexport AWS_DEFAULT_REGION=us-east-1\n";

    public static readonly string Root = RootOf(AppContext.BaseDirectory);

    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "try.md")).ReplaceLineEndings("\n");

    /// <summary>The blocks of commands under a heading, in order.</summary>
    public static IReadOnlyList<string> BlocksUnder(string heading)
    {
        var section = Page[Page.IndexOf($"### {heading}\n", StringComparison.Ordinal)..].Split("\n### ")[0];
        return [.. section.Split("```console\n").Skip(1).Select(block => block.Split("```")[0])];
    }

    /// <summary>The blocks of commands before the first heading below the title, in order.</summary>
    public static IReadOnlyList<string> BlocksUnderTitle() => [.. Page.Split("\n### ")[0].Split("```console\n").Skip(1).Select(block => block.Split("```")[0])];

    /// <summary>Runs a block, and returns its output.</summary>
    public static async Task<string> RunAsync(string endpoint, string block)
    {
        var ended = await AwsCommand.InBashAsync(new Dictionary<string, string> { ["AWS_ENDPOINT_URL"] = endpoint }, Root, SetUp + block);
        if (ended.Errors.Contains("command not found", StringComparison.Ordinal)) Assert.Skip(ended.Errors);
        if (ended.Errors.Contains("No module named 'boto3'", StringComparison.Ordinal)) Assert.Skip("boto3 is not installed for python3.");
        Assert.True(ended.ExitCode == 0, $"{block}\n{ended.Errors}");
        return ended.Output;
    }

    private static string RootOf(string directory) => File.Exists(Path.Combine(directory, "global.json")) ? directory : RootOf(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run within the repository. Run them from its folder."));
}
