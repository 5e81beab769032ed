using System.ComponentModel;
using System.Diagnostics;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>Python with boto3, a judge that we did not write. A test that needs it is skipped where it is missing.</summary>
internal static class Python
{
    /// <summary>The environment variables of whoever has the access key.</summary>
    public static IReadOnlyDictionary<string, string> As(string accessKeyId, string endpoint) => new Dictionary<string, string>
    {
        ["AWS_ENDPOINT_URL"] = endpoint,
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_ACCESS_KEY_ID"] = accessKeyId,
        ["AWS_SECRET_ACCESS_KEY"] = "not-checked-here",
    };

    /// <summary>Runs a file as the administrator of CAM's account would: in a process of its own.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string endpoint, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in As("540339316802", endpoint)) start.Environment[name] = value;
        start.Environment.Remove("AWS_SESSION_TOKEN");
        start.Environment.Remove("AWS_PROFILE");
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if ((await errors).Contains("No module named 'boto3'", StringComparison.Ordinal)) Assert.Skip("boto3 is not installed for python3.");
        return (process.ExitCode, output, await errors);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not on the PATH.");
            throw;
        }
    }
}
