using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail.History;

/// <summary>Writes a call as the record that CloudTrail logs. Answers are left out.</summary>
internal static class CallEvent
{
    public static JsonObject Of(ApiCall call, string region, SimulatedCloud cloud)
    {
        var json = new JsonObject
        {
            ["eventVersion"] = "1.11",
            ["userIdentity"] = Identity(call, cloud),
            ["eventTime"] = WireTime.Iso(call.Time),
            ["eventSource"] = call.Source,
            ["eventName"] = call.Name,
            ["awsRegion"] = region,
            ["sourceIPAddress"] = "127.0.0.1",
            ["userAgent"] = call.Request.Headers.GetValueOrDefault("User-Agent") ?? "",
            ["requestParameters"] = CallParameters.Of(call.Request),
            ["responseElements"] = null,
            ["requestID"] = call.Request.RequestId,
            ["eventID"] = call.Id,
            ["readOnly"] = call.IsReadOnly,
            ["eventType"] = "AwsApiCall",
            ["managementEvent"] = true,
            ["recipientAccountId"] = call.AccountId,
            ["eventCategory"] = "Management",
        };
        if (call.ErrorCode is { } error)
            json["errorCode"] = error;
        return json;
    }

    private static JsonObject Identity(ApiCall call, SimulatedCloud cloud)
    {
        var caller = call.Request.Caller;
        if (caller.AccountId != call.AccountId)
            return new() { ["type"] = "AWSAccount", ["principalId"] = caller.UserId, ["accountId"] = caller.AccountId };
        var json = new JsonObject
        {
            ["type"] = caller.IsRoot ? "Root" : caller.IsRoleSession ? "AssumedRole" : "IAMUser",
            ["principalId"] = caller.UserId,
            ["arn"] = caller.Arn,
            ["accountId"] = caller.AccountId,
            ["accessKeyId"] = caller.AccessKeyId,
        };
        if (caller.IsRoleSession)
            json["sessionContext"] = Session(caller, cloud);
        else if (!caller.IsRoot)
            json["userName"] = call.UserName;
        return json;
    }

    private static JsonObject Session(Caller caller, SimulatedCloud cloud)
    {
        var name = caller.Arn.Split('/')[1];
        var arn = cloud.Accounts[caller.AccountId].Iam.Roles.GetValueOrDefault(name)?.ArnIn(caller.AccountId) ?? $"arn:aws:iam::{caller.AccountId}:role/{name}";
        var json = new JsonObject
        {
            ["sessionIssuer"] = new JsonObject { ["type"] = "Role", ["principalId"] = caller.UserId.Split(':')[0], ["arn"] = arn, ["accountId"] = caller.AccountId, ["userName"] = name },
            ["attributes"] = new JsonObject { ["mfaAuthenticated"] = caller.Session?.MultiFactor ?? false ? "true" : "false" },
        };
        if (caller.Session?.IssuedAt is { } issued)
            json["attributes"]!["creationDate"] = WireTime.Iso(issued);
        if (caller.Session?.SourceIdentity is { } source)
            json["sourceIdentity"] = source;
        return json;
    }
}
