using System.Text.Json.Nodes;

namespace PartnerCloud.Workflow.Tests;

/// <summary>CAM's requests, based on the sample of docs/try.md.</summary>
internal static class Requests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json"));

    public static JsonObject CreateAccount(string providerId, string requestId, Action<JsonObject>? change = null)
    {
        var request = JsonNode.Parse(Sample)!.AsObject();
        request["requestId"] = requestId;
        request["provider"]!["id"] = providerId;
        change?.Invoke(request);
        return request;
    }

    /// <summary>A request to migrate the customer's own account.</summary>
    public static JsonObject MigrateAccount(string accountId, string providerId, string requestId, Action<JsonObject>? change = null) => CreateAccount(providerId, requestId, request =>
    {
        request["option"] = "MigrateAccount";
        request["account"] = new JsonObject
        {
            ["id"] = accountId,
            ["roleArn"] = $"arn:aws:iam::{accountId}:role/CTLDeveloperRole",
            ["transferApproval"] = "AWS-2026/117",
            ["hardening"] = "Full",
        };
        change?.Invoke(request);
    });

    /// <summary>A request to connect the customer's own account, which stays outside the organization.</summary>
    public static JsonObject ConnectAccount(string accountId, string roleArn, string providerId, string requestId) => CreateAccount(providerId, requestId, request =>
    {
        request["option"] = "ConnectAccount";
        request["account"] = new JsonObject { ["id"] = accountId, ["roleArn"] = roleArn };
    });
}
