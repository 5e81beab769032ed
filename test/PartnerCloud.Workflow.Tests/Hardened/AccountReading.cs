using System.Text.Json.Nodes;
using PartnerCloud.Judges;
using PartnerCloud.Workflow.Tests.Serve;

namespace PartnerCloud.Workflow.Tests.Hardened;

/// <summary>Reads an account with boto3 as CTLDeveloperRole.</summary>
internal static class AccountReading
{
    private static readonly string Script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "read-account.py"));

    /// <summary>Reads what hardening sets.</summary>
    /// <param name="endpoint">The address of AWS.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="deliveries">Whether to read also what fails to be delivered, which moto does not know.</param>
    public static async Task<JsonObject> ReadAsync(string endpoint, string accountId, bool deliveries = false)
    {
        var (exitCode, output, errors) = await ForkedPython.RunAsync(Script, Python.As("local", endpoint), [accountId, .. deliveries ? ["deliveries"] : Array.Empty<string>()]);
        Assert.True(exitCode == 0, errors);
        return JsonNode.Parse(output)!.AsObject();
    }
}
