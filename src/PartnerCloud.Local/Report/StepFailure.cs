using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Local.Report;

/// <summary>A failed attempt of a step, or the failure of an execution.</summary>
/// <param name="At">The time of the failure.</param>
/// <param name="Error">The error's name, as <c>ErrorEquals</c> matches it.</param>
/// <param name="Message">The error's message. For a function's error, without stack trace and payload.</param>
public sealed record StepFailure(DateTimeOffset At, string Error, string? Message)
{
    /// <summary>Reads the error and cause of an event.</summary>
    public static StepFailure Read(ReportedEvent @event) => Read(@event.At, @event.Details.Text("error"), @event.Details.Text("cause"));

    /// <summary>Reads an error and its cause: one of ours, a function's error object, or plain text.</summary>
    public static StepFailure Read(DateTimeOffset at, string? error, string? cause)
    {
        var message = JsonReading.Parse(cause)?.Text("errorMessage");
        var words = ErrorCause.Read(message ?? cause)?.Message ?? message ?? (JsonReading.Parse(cause) is null ? cause : null);
        return new(at, error ?? "Unknown", words);
    }
}
