using System.Text.Json.Nodes;
using PartnerCloud.Local.Samples;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>CAM's requests, made from the samples that the documentation uses.</summary>
internal static class ScenarioRequests
{
    public static JsonObject CreateAccount() => Sample("create-account.json");

    public static JsonObject MigrateAccount(string accountId)
    {
        var request = Sample("migrate-account.json");
        request["account"]!["id"] = accountId;
        request["account"]!["roleArn"] = $"arn:aws:iam::{accountId}:role/CTLDeveloperRole";
        return request;
    }

    public static JsonObject ConnectAccount(string accountId, string roleArn)
    {
        var request = Sample("connect-account.json");
        request["account"]!["id"] = accountId;
        request["account"]!["roleArn"] = roleArn;
        return request;
    }

    public static JsonObject MaintainUsers(string requestId, string accountId, params JsonObject[] users)
    {
        var request = Sample("maintain-users.json");
        request["requestId"] = requestId;
        request["accountId"] = accountId;
        request["users"] = new JsonArray([.. users]);
        return request;
    }

    public static JsonObject User(string userName, string action) => new() { ["userName"] = userName, ["email"] = $"{userName}@acme.example", ["action"] = action };

    private static JsonObject Sample(string file) => RequestFile.Read(Path.Combine(RequestFile.Samples, file));
}
