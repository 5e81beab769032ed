using System.Text.Json.Nodes;
using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>Sends CAM events about passwords that expired, on CAM's bus.</summary>
/// <param name="events">EventBridge of the management account.</param>
/// <param name="options">The bus that CAM follows.</param>
public sealed class CredentialsEvents(IAmazonEventBridge events, PartnerCloudOptions options)
{
    /// <summary>The events' source. CAM's rules can filter by it.</summary>
    public const string Source = "partner-cloud";

    /// <summary>The event's type for a password that was not used in time.</summary>
    public const string Expired = "Credentials Expired";

    /// <summary>Reports that a password was revoked. CAM may get the event twice. The request and the secret in it then are the same.</summary>
    /// <exception cref="AwsTemporarilyUnavailableException">EventBridge accepted the call but not the event.</exception>
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
