using System.Globalization;
using System.Text;

namespace PartnerCloud.Lambda.Operators;

/// <summary>The notification about an execution that waits for a confirmation, with the two commands that answer it.</summary>
/// <param name="Subject">What to do, in printable ASCII, within SNS's limit.</param>
/// <param name="Text">Who acts, the facts, and what to do. It is far below SNS's 256 KiB: each of at most fifty users has one line.</param>
internal sealed record ConfirmationNotification(string Subject, string Text)
{
    private const int LongestProblem = 2_000;

    public static ConfirmationNotification Of(AwaitedConfirmation awaited) => new(
        NotificationText.Subject($"Confirm who asks: users of account {awaited.AccountId ?? NotificationText.Unknown}, request {awaited.RequestId ?? NotificationText.Unknown}"),
        TextOf(awaited));

    private static string TextOf(AwaitedConfirmation awaited)
    {
        var text = new StringBuilder();
        text.AppendLine("Somebody asks for console users in a customer's account. An operator must answer: confirm the requester's identity, or refuse.");
        text.AppendLine("Nothing changes until you confirm. If nobody answers in time, the request ends and nothing changes.").AppendLine();
        Fact("Requested by", awaited.RequesterId);
        Fact("Account", Both(awaited.AccountId, awaited.AccountName));
        Fact("Provider", awaited.ProviderId);
        Fact("Organization", awaited.OrganizationId);
        Fact("Request", awaited.RequestId);
        Fact("Answer by", NotificationText.Moment(awaited.ExpiresAt));
        text.AppendLine().AppendLine("Asked for");
        foreach (var user in awaited.Users) text.AppendLine(CultureInfo.InvariantCulture, $"  {NotificationText.Line(user)}");
        if (awaited.Problem is { } problem) text.AppendLine().AppendLine("Why the last answer did not confirm the request").AppendLine(CultureInfo.InvariantCulture, $"  {NotificationText.Line(problem, LongestProblem)}");
        text.AppendLine().AppendLine("The requester's organization").AppendLine(CultureInfo.InvariantCulture, $"  {NotificationText.Line(RequestersOrganization(awaited), LongestProblem)}");
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"""
            What to do
            1. Reach the requester in a way that you know to be theirs. Do not use a mail's answer address.
            2. Ask whether the request is theirs. Keep a written record, the protocol.
            3. If the request is theirs, fill in your name and the protocol's reference, and run:

              aws stepfunctions send-task-success --region {awaited.Execution.Region} --task-output '{Answer}' --task-token '{awaited.TaskToken}'

            If the request is not theirs, or if you are in doubt, fill in the reason, without an apostrophe, and run:

              aws stepfunctions send-task-failure --region {awaited.Execution.Region} --error IdentityNotConfirmed --cause '' --task-token '{awaited.TaskToken}'

            The request then ends, and nothing changes. You cannot confirm a request of your own. The token is for operators only: do not forward this notification.
            """);
        text.AppendLine().AppendLine("See the execution").AppendLine(ConsoleLink.To(awaited.Execution.Arn)).AppendLine();
        return text.Append(NotificationText.MayComeTwice).Replace("\r", "").ToString();

        void Fact(string name, string? value) => text.AppendLine(NotificationText.Fact(name, value));
    }

    /// <summary>A requester of another organization is refused before any operator is asked. If the request does not say, the operator checks.</summary>
    private static string RequestersOrganization(AwaitedConfirmation awaited) => awaited.RequesterOrganizationId is { } organization
        ? $"CAM says that the requester belongs to {organization}. The account belongs to the same organization."
        : $"The request does not say which organization the requester belongs to. The account belongs to {awaited.OrganizationId ?? "an organization that is not known"}. Make sure that the requester may ask for this account.";

    /// <summary>The answer to fill in. With empty fields it confirms nothing.</summary>
    private const string Answer = """{"confirmedBy": "", "protocolReference": ""}""";

    private static string? Both(string? id, string? name) => name is null ? id : $"{id ?? NotificationText.Unknown} ({name})";
}
