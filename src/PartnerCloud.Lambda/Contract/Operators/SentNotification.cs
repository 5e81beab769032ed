using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Operators;

/// <summary>What became of a notice.</summary>
/// <param name="Outcome"><see cref="Published"/>, <see cref="RedrivenMeanwhile"/>, <see cref="NothingWaits"/> or <see cref="NotOurs"/>.</param>
/// <param name="MessageId">SNS's id of the message.</param>
public sealed record SentNotification([property: JsonPropertyName("outcome")] string Outcome, [property: JsonPropertyName("messageId")] string? MessageId)
{
    /// <summary>The operators' topic has it.</summary>
    public const string Published = "Published";

    /// <summary>The execution runs again, or has succeeded since: whoever redrove it knows.</summary>
    public const string RedrivenMeanwhile = "RedrivenMeanwhile";

    /// <summary>The question that the event speaks of has its answer, or its execution does not exist.</summary>
    public const string NothingWaits = "NothingWaits";

    /// <summary>The event names an execution that is none of <c>maintain-users</c> in this account and region.</summary>
    public const string NotOurs = "NotOurs";
}
