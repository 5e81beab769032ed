using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Operators;

/// <summary>What became of a notice.</summary>
/// <param name="Outcome"><see cref="Published"/> or <see cref="RedrivenMeanwhile"/>.</param>
/// <param name="MessageId">SNS's id of the message.</param>
public sealed record SentNotice([property: JsonPropertyName("outcome")] string Outcome, [property: JsonPropertyName("messageId")] string? MessageId)
{
    /// <summary>The operators' topic has it.</summary>
    public const string Published = "Published";

    /// <summary>The execution runs again, or has succeeded since: whoever redrove it knows.</summary>
    public const string RedrivenMeanwhile = "RedrivenMeanwhile";
}
