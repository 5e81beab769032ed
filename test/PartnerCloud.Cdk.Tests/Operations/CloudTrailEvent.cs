using System.Text.Json.Nodes;

namespace PartnerCloud.Cdk.Tests.Operations;

/// <summary>Events in the form in which CloudTrail sends them to EventBridge, with the fields that rules match.</summary>
internal static class CloudTrailEvent
{
    private const string Account = "111122223333";

    /// <summary>A call by an administrator, in a session of the role <c>Admin</c>.</summary>
    public static JsonObject Of(string service, string operation, JsonObject? parameters, Action<JsonObject>? change = null)
    {
        var detail = new JsonObject
        {
            ["eventVersion"] = "1.11",
            ["userIdentity"] = Session("Admin"),
            ["eventTime"] = "2026-11-20T12:30:00Z",
            ["eventSource"] = $"{service}.amazonaws.com",
            ["eventName"] = operation,
            ["awsRegion"] = "us-east-1",
            ["sourceIPAddress"] = "203.0.113.7",
            ["userAgent"] = "aws-cli/2",
            ["requestParameters"] = parameters,
            ["responseElements"] = null,
            ["eventID"] = "6f0e2b1c-0000-4000-8000-000000000001",
            ["eventType"] = "AwsApiCall",
            ["recipientAccountId"] = Account,
        };
        change?.Invoke(detail);
        return new()
        {
            ["version"] = "0",
            ["source"] = $"aws.{service}",
            ["detail-type"] = "AWS API Call via CloudTrail",
            ["account"] = Account,
            ["region"] = "us-east-1",
            ["detail"] = detail,
        };
    }

    /// <summary>A session of a role of the account.</summary>
    public static JsonObject Session(string role) => new()
    {
        ["type"] = "AssumedRole",
        ["principalId"] = $"AROAEXAMPLE:{role}",
        ["arn"] = $"arn:aws:sts::{Account}:assumed-role/{role}/{role}",
        ["accountId"] = Account,
        ["sessionContext"] = new JsonObject { ["sessionIssuer"] = new JsonObject { ["type"] = "Role", ["arn"] = $"arn:aws:iam::{Account}:role/{role}", ["accountId"] = Account, ["userName"] = role } },
    };

    /// <summary>The account's root user.</summary>
    public static JsonObject Root => new() { ["type"] = "Root", ["principalId"] = Account, ["arn"] = $"arn:aws:iam::{Account}:root", ["accountId"] = Account };

    /// <summary>A principal of another account. AWS names only the account.</summary>
    public static JsonObject OfAccount(string accountId) => new() { ["type"] = "AWSAccount", ["principalId"] = "AROAEXAMPLE:kim", ["accountId"] = accountId };

    /// <summary>A service that assumes a role in its own name.</summary>
    public static JsonObject Service(string name) => new() { ["type"] = "AWSService", ["invokedBy"] = name };
}
