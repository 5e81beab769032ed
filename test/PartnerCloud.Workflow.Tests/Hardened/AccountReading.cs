using System.Text.Json.Nodes;
using PartnerCloud.Workflow.Tests.Serve;

namespace PartnerCloud.Workflow.Tests.Hardened;

/// <summary>What boto3 sees in an account as CTLDeveloperRole.</summary>
internal static class AccountReading
{
    public static async Task<JsonObject> ReadAsync(string endpoint, string accountId)
    {
        var (exitCode, output, errors) = await Python.RunAsAsync("local", endpoint, Path.Combine(AppContext.BaseDirectory, "read-account.py"), accountId);
        Assert.True(exitCode == 0, errors);
        return JsonNode.Parse(output)!.AsObject();
    }
}
