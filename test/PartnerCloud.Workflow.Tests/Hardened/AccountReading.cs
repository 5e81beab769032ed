using System.Text.Json.Nodes;
using PartnerCloud.Judges;
using PartnerCloud.Workflow.Tests.Serve;

namespace PartnerCloud.Workflow.Tests.Hardened;

/// <summary>Reads an account with boto3 as CTLDeveloperRole.</summary>
internal static class AccountReading
{
    private static readonly string Script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "read-account.py"));

    public static async Task<JsonObject> ReadAsync(string endpoint, string accountId)
    {
        var (exitCode, output, errors) = await ForkedPython.RunAsync(Script, Python.As("local", endpoint), accountId);
        Assert.True(exitCode == 0, errors);
        return JsonNode.Parse(output)!.AsObject();
    }
}
