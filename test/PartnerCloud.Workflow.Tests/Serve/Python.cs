using System.ComponentModel;
using System.Diagnostics;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>Python with boto3, a judge that we did not write. A test that needs it is skipped where it is missing.</summary>
internal static class Python
{
    /// <summary>As the administrator of CAM's account.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(string endpoint, params string[] arguments) => RunAsAsync("540339316802", endpoint, arguments);

    /// <summary>As whoever has the access key.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsAsync(string accessKeyId, string endpoint, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_ENDPOINT_URL"] = endpoint;
        start.Environment["AWS_DEFAULT_REGION"] = "us-east-1";
        start.Environment["AWS_ACCESS_KEY_ID"] = accessKeyId;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "not-checked-here";
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
