using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The cause of a failed execution, and the message of each error of ours: one shape for all programs that read them.</summary>
/// <param name="Error">The error, as the execution names it.</param>
/// <param name="Message">What happened, in words.</param>
/// <param name="WhoActs">Whose move it is.</param>
/// <param name="WhatToDo">The steps, in words.</param>
/// <param name="Reasons">Why a request was refused. Empty for any other error.</param>
/// <param name="Redrivable">Whether a redrive goes on after the repair. False for a final outcome.</param>
public sealed record ErrorCause(
    [property: JsonPropertyName("error"), JsonPropertyOrder(0)] string Error,
    [property: JsonPropertyName("message"), JsonPropertyOrder(1)] string Message,
    [property: JsonPropertyName("whoActs"), JsonPropertyOrder(2)] WhoActs WhoActs,
    [property: JsonPropertyName("whatToDo"), JsonPropertyOrder(3)] string WhatToDo,
    [property: JsonPropertyName("reasons"), JsonPropertyOrder(4)] IReadOnlyList<RefusalReason> Reasons,
    [property: JsonPropertyName("redrivable"), JsonPropertyOrder(5)] bool Redrivable)
{
    /// <summary>Letters of all languages stay readable in the console.</summary>
    private static readonly ErrorCauseJsonContext Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The cause for an error of ours.</summary>
    public static ErrorCause Of(OnboardingException failure)
    {
        var name = failure.GetType().Name;
        var guide = ErrorTable.FindAny(name) ?? throw new ArgumentException($"{name} is not in {nameof(ErrorTable)}. Say there who acts and what to do.", nameof(failure));
        var reasons = failure is RequestRefusedException refused ? refused.Reasons.Select(RefusalReason.Of) : [];
        return new(guide.IsFinal ? ErrorTable.NameOfEnd(name) : name, failure.Words, guide.WhoActs, guide.PlainWhatToDo, [.. reasons], guide is { IsFinal: false, OutsideExecutions: false });
    }

    /// <summary>The cause in a text, or null if the text is something else: a text of AWS, or words that an operator gave.</summary>
    public static ErrorCause? Read(string? text)
    {
        if (text is null || !text.StartsWith('{')) return null;
        try
        {
            return JsonSerializer.Deserialize(text, Json.ErrorCause) is { Error: not null, Message: not null } cause ? cause : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The JSON.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Json.ErrorCause);
}
