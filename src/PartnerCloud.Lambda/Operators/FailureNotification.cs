using System.Globalization;
using System.Text;
using Amazon.StepFunctions;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Operators;

/// <summary>The notification about an execution that did not succeed. It is plain text, and has all that an operator needs to act.</summary>
/// <param name="Subject">What happened, in printable ASCII, within SNS's limit.</param>
/// <param name="Text">Who acts, the facts, the cause, and what to do. It is far below SNS's 256 KiB, because a long cause is shortened.</param>
internal sealed record FailureNotification(string Subject, string Text)
{
    /// <summary>A cause may have 32,768 characters, which nobody reads in a notification.</summary>
    public const int LongestCause = 4_000;

    private const string Unknown = NotificationText.Unknown;

    public static FailureNotification Of(FailedExecution execution) => new(
        NotificationText.Subject($"{Verb(execution)}: {execution.Workflow} for {ForWhom(execution)}{(execution.Error is null ? "" : $": {execution.Error}")}"),
        TextOf(execution));

    private static string TextOf(FailedExecution execution)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"An execution of {execution.Workflow} {Verb(execution).ToLowerInvariant()}.");
        text.AppendLine(Remediation.Summary(execution)).AppendLine();
        if (!execution.IsForUsers)
        {
            Fact("Provider", Both(execution.ProviderId, execution.ProviderName));
            Fact("Organization", Both(execution.OrganizationId, execution.OrganizationName));
        }
        Fact("Requested by", execution.RequesterId);
        Fact("Request", execution.Name);
        Fact("Account", execution.AccountId ?? "none yet");
        Fact("State", execution.End.State);
        Fact("Error", execution.Error ?? "none given");
        Fact("Ended", $"{NotificationText.Moment(execution.Ended)}{Redrives(execution.RedriveCount)}");
        text.AppendLine().AppendLine("Cause").AppendLine(CauseOf(execution));
        text.AppendLine().AppendLine("What to do").AppendLine(Remediation.Steps(execution));
        text.AppendLine().AppendLine("See the execution").AppendLine(ConsoleLink.To(execution.Arn)).AppendLine();
        return text.Append(NotificationText.MayComeTwice).Replace("\r", "").ToString();

        void Fact(string name, string? value) => text.AppendLine(NotificationText.Fact(name, value));
    }

    /// <summary>Requests for users name no provider, so the account stands in its place.</summary>
    private static string ForWhom(FailedExecution execution) =>
        execution.ProviderId ?? (execution is { IsForUsers: true, AccountId: { } account } ? $"account {account}" : "an unknown provider");

    private static string Verb(FailedExecution execution) => execution.Status == ExecutionStatus.TIMED_OUT ? "Timed out"
        : execution.Status == ExecutionStatus.ABORTED ? "Was aborted"
        : execution.End.IsFinal ? "Was refused"
        : "Failed";

    private static string CauseOf(FailedExecution execution) => execution.Cause switch
    {
        null or "" => "none given",
        { Length: > LongestCause } cause => $"{PrintableText.Beginning(cause, LongestCause)}\n(shortened: the execution has all {cause.Length} characters)",
        var cause => cause,
    };

    private static string? Both(string? id, string? name) => name is null ? id : $"{id ?? Unknown} ({name})";

    private static string Redrives(int count) => count switch
    {
        0 => "",
        1 => ", after one redrive",
        _ => string.Create(CultureInfo.InvariantCulture, $", after {count} redrives"),
    };
}
