using System.Text.Json.Nodes;
using PartnerCloud.Judges;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>Runs the AWS CLI as an administrator.</summary>
internal static class AwsCli
{
    /// <summary>Runs a command that must succeed, and returns its JSON.</summary>
    public static async Task<JsonNode> RunAsync(string endpoint, string accessKeyId, params string[] arguments)
    {
        var ended = await AwsCommand.RunAsync(Python.As(accessKeyId, endpoint), ["--output", "json", .. arguments]);
        Assert.True(ended.ExitCode == 0, $"aws {arguments[0]} {arguments[1]}: {ended.Errors}");
        return JsonNode.Parse(ended.Output)!;
    }
}
