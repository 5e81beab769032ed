using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>The AWS CLI, a judge that we did not write. A test that needs it is skipped where it is missing.</summary>
internal static class AwsCli
{
    /// <summary>Runs a command that must succeed; its JSON.</summary>
    public static async Task<JsonNode> RunAsync(string endpoint, string accessKeyId, params string[] arguments)
    {
        var start = new ProcessStartInfo("aws") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--endpoint-url", endpoint, "--region", "us-east-1", "--output", "json", .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["AWS_ACCESS_KEY_ID"] = accessKeyId;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "not-checked-here";
        start.Environment.Remove("AWS_SESSION_TOKEN");
        start.Environment.Remove("AWS_PROFILE");
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"aws {arguments[0]} {arguments[1]}: {await errors}");
        return JsonNode.Parse(output)!;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("The AWS CLI ('aws') is not on the PATH.");
            throw;
        }
    }
}
