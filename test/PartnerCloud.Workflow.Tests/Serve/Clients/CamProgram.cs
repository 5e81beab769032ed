using System.Diagnostics;
using System.Text.Json.Nodes;
using PartnerCloud.Judges;

namespace PartnerCloud.Workflow.Tests.Serve.Clients;

/// <summary>CAM's side, as docs/examples has it in two languages. Tests are skipped where a language or its packages are missing.</summary>
internal sealed class CamProgram(string endpoint, string language)
{
    /// <summary>The languages, as rows of a theory.</summary>
    public static TheoryData<string> Languages => ["Python", "TypeScript"];

    /// <summary>Sends a request to its end, as the administrator of CAM's account.</summary>
    /// <param name="request">The text of the request's file.</param>
    /// <param name="more">Further arguments.</param>
    public async Task<(int ExitCode, string Output, string Errors)> SendAsync(string request, params string[] more)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, request, TestContext.Current.CancellationToken);
            return await RunAsync([file, "--account", "589942003651", "--external-id", "elasticbox", "--poll-seconds", "0.2", .. more]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <inheritdoc cref="SendAsync(string, string[])"/>
    public Task<(int ExitCode, string Output, string Errors)> SendAsync(JsonNode request) => SendAsync(request.ToJsonString());

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(string[] arguments)
    {
        var examples = Path.Combine(TryPage.Root, "docs", "examples");
        if (language == "Python") return Python.RunAsync(endpoint, [Path.Combine(examples, "cam.py"), .. arguments]);
        var folder = Path.Combine(examples, "typescript");
        var tsx = Path.Combine(folder, "node_modules", "tsx", "dist", "cli.mjs");
        if (!File.Exists(tsx)) Assert.Skip("The packages are missing. Run 'npm ci' in docs/examples/typescript.");
        return JudgeProcess.RunAsync(new ProcessStartInfo("node", [tsx, Path.Combine(folder, "cam.ts"), .. arguments]), Python.As("540339316802", endpoint), "Node.js ('node')");
    }
}
