using System.Globalization;
using System.Text;
using Amazon.StepFunctions;

namespace PartnerCloud.Lambda.Operators;

/// <summary>The message on a failed execution, plain text that can be acted on without looking anything up.</summary>
/// <param name="Subject">Printable ASCII, as short as SNS wants it.</param>
/// <param name="Text">Far below SNS's 256 KiB: the one long part, the cause, is cut.</param>
internal sealed record FailureNotice(string Subject, string Text)
{
    /// <summary>SNS takes subjects of less than 100 characters.</summary>
    public const int LongestSubject = 99;

    /// <summary>A cause may have 32,768 characters, which nobody reads in a mail.</summary>
    public const int LongestCause = 4_000;

    /// <summary>Names are the customer's own words: they shall not push what matters out of sight.</summary>
    private const int LongestName = 200;

    private const string Unknown = "not known";

    public static FailureNotice Of(FailedExecution execution) => new(
        Shortened(Printable($"{Verb(execution)}: {execution.Workflow} for {execution.ProviderId ?? "an unknown provider"}{(execution.Error is null ? "" : $": {execution.Error}")}", ascii: true), LongestSubject),
        TextOf(execution));

    private static string TextOf(FailedExecution execution)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"An execution of {execution.Workflow} {Verb(execution).ToLowerInvariant()}.").AppendLine();
        Fact("Provider", Both(execution.ProviderId, execution.ProviderName));
        Fact("Organization", Both(execution.OrganizationId, execution.OrganizationName));
        Fact("Requested by", execution.RequesterId);
        Fact("Request", execution.Name);
        Fact("Account", execution.End.AccountId ?? "none yet");
        Fact("State", execution.End.State);
        Fact("Error", execution.Error ?? "none given");
        Fact("Ended", $"{Moment(execution.Ended)}{Redrives(execution.RedriveCount)}");
        text.AppendLine().AppendLine("Cause").AppendLine(CauseOf(execution));
        text.AppendLine().AppendLine("What to do").AppendLine(WhatToDo.About(execution));
        text.AppendLine().AppendLine("Look into it").AppendLine(ConsoleLink.To(execution)).AppendLine();
        return text.Append("EventBridge may deliver this twice.").Replace("\r", "").ToString();

        void Fact(string name, string? value) => text.AppendLine(CultureInfo.InvariantCulture, $"{name,-13} {Shortened(Printable(value ?? Unknown), LongestName)}");
    }

    /// <summary>A moment as operators compare it with logs.</summary>
    public static string Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? Unknown;

    private static string Verb(FailedExecution execution) => execution.Status == ExecutionStatus.TIMED_OUT ? "Timed out"
        : execution.Status == ExecutionStatus.ABORTED ? "Was aborted"
        : execution.End.IsFinal ? "Was refused"
        : "Failed";

    private static string CauseOf(FailedExecution execution) => execution.Cause switch
    {
        null or "" => "none given",
        { Length: > LongestCause } cause => $"{cause[..LongestCause]}\n(cut here: the execution holds all {cause.Length} characters)",
        var cause => cause,
    };

    private static string? Both(string? id, string? name) => name is null ? id : $"{id ?? Unknown} ({name})";

    private static string Redrives(int count) => count switch
    {
        0 => "",
        1 => ", after it had been redriven once",
        _ => string.Create(CultureInfo.InvariantCulture, $", after it had been redriven {count} times"),
    };

    private static string Printable(string text, bool ascii = false) => string.Concat(text.Select(character =>
        char.IsControl(character) ? ' ' : ascii && !char.IsAscii(character) ? '?' : character));

    private static string Shortened(string text, int longest) => text.Length <= longest ? text : $"{text[..(longest - 3)]}...";
}
