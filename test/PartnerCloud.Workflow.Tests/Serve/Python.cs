using System.Diagnostics;
using PartnerCloud.Judges;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>Python with boto3, an independent client. Tests that need it are skipped where it is missing.</summary>
internal static class Python
{
    /// <summary>The environment variables for an access key.</summary>
    public static IReadOnlyDictionary<string, string> As(string accessKeyId, string endpoint) => new Dictionary<string, string>
    {
        ["AWS_ENDPOINT_URL"] = endpoint,
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_ACCESS_KEY_ID"] = accessKeyId,
        ["AWS_SECRET_ACCESS_KEY"] = "not-checked-here",
    };

    /// <summary>Runs a file in its own process, as the administrator of CAM's account.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string endpoint, params string[] arguments)
    {
        var ended = await JudgeProcess.RunAsync(new ProcessStartInfo("python3", arguments), As("540339316802", endpoint), "python3");
        if (ended.Errors.Contains("No module named 'boto3'", StringComparison.Ordinal)) Assert.Skip("boto3 is not installed for python3.");
        return ended;
    }
}
