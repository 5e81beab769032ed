using System.Text.Json.Nodes;
using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>Tells CAM on its bus what became of passwords that nobody asked about.</summary>
/// <param name="events">EventBridge of the management account.</param>
/// <param name="options">Which bus CAM follows.</param>
public sealed class CredentialsEvents(IAmazonEventBridge events, PartnerCloudOptions options)
{
    /// <summary>Who reports it: CAM's rules may take this source alone.</summary>
    public const string Source = "partner-cloud";

    /// <summary>What is reported of a password that was not used within its life.</summary>
    public const string Expired = "Credentials Expired";

    /// <summary>Tells that a password was revoked. It may be told twice: request and secret say that it is the same one.</summary>
    /// <exception cref="AwsTemporarilyUnavailableException">EventBridge took the call, and not the event.</exception>
    internal async Task ExpiredAsync(TemporaryPassword credentials, CancellationToken ct)
    {
        var detail = new JsonObject
        {
            ["accountId"] = credentials.AccountId,
            ["providerId"] = credentials.ProviderId,
            ["userName"] = credentials.UserName,
            ["requester"] = credentials.Requester,
            ["requestId"] = credentials.RequestId,
            ["secretArn"] = credentials.Arn,
        };
        var entry = new PutEventsRequestEntry { EventBusName = options.EventBusName, Source = Source, DetailType = Expired, Detail = detail.ToJsonString() };
        var answer = await events.PutEventsAsync(new PutEventsRequest { Entries = [entry] }, ct);
        if (answer.FailedEntryCount > 0) throw new AwsTemporarilyUnavailableException("EventBridge PutEvents", answer.Entries?[0].ErrorCode ?? "a failed entry", inner: null);
    }
}
