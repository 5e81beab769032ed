using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Operators;

/// <summary>The result of notifying the operators about an event.</summary>
/// <param name="Outcome"><see cref="Published"/>, <see cref="RedrivenMeanwhile"/>, <see cref="NothingWaits"/> or <see cref="NotOurs"/>.</param>
/// <param name="MessageId">The message's id in SNS, or null if nothing was published.</param>
public sealed record SentNotification([property: JsonPropertyName("outcome")] string Outcome, [property: JsonPropertyName("messageId")] string? MessageId)
{
    /// <summary>The notification was published to the operators' topic.</summary>
    public const string Published = "Published";

    /// <summary>The execution runs again or has succeeded, so nobody has to act.</summary>
    public const string RedrivenMeanwhile = "RedrivenMeanwhile";

    /// <summary>The question that the event names is answered, or its execution does not exist.</summary>
    public const string NothingWaits = "NothingWaits";

    /// <summary>The event does not name an execution of <c>maintain-users</c> in this account and region.</summary>
    public const string NotOurs = "NotOurs";
}
