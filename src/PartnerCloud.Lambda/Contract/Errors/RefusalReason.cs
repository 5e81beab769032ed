using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>One reason why a request was refused.</summary>
/// <param name="Field">The path of the field, such as <c>organization.country</c>. Empty if the reason is about the whole request.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record RefusalReason([property: JsonPropertyName("field")] string Field, [property: JsonPropertyName("reason")] string Reason)
{
    /// <summary>Takes a line such as <c>organization.country: FR is not supported</c> apart.</summary>
    public static RefusalReason Of(string line) => line.Split(": ", 2) is [var field, var reason] && !field.Contains(' ', StringComparison.Ordinal) ? new(field, reason) : new("", line);
}
