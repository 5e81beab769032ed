using System.Text.Json.Nodes;

namespace PartnerCloud.Benchmarks.Load;

/// <summary>Requests, based on the documented sample.</summary>
internal static class LoadRequests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json"));

    public static JsonObject CreateAccount(string providerId, string requestId)
    {
        var request = JsonNode.Parse(Sample)!.AsObject();
        request["requestId"] = requestId;
        request["provider"]!["id"] = providerId;
        return request;
    }

    public static JsonObject MigrateAccount(string accountId, string providerId, string requestId)
    {
        var request = CreateAccount(providerId, requestId);
        request["option"] = "MigrateAccount";
        request["account"] = new JsonObject { ["id"] = accountId, ["roleArn"] = $"arn:aws:iam::{accountId}:role/CTLDeveloperRole", ["transferApproval"] = "AWS-2026/117", ["hardening"] = "Full" };
        return request;
    }

    public static JsonObject CreateUser(string accountId, string userName, string requestId) => new()
    {
        ["requestId"] = requestId,
        ["accountId"] = accountId,
        ["requestedBy"] = new JsonObject { ["userId"] = "jdoe", ["email"] = "jdoe@acme.example", ["role"] = "Administrator" },
        ["users"] = new JsonArray(new JsonObject { ["userName"] = userName, ["email"] = $"{userName}@acme.example", ["action"] = "Create" }),
    };
}
