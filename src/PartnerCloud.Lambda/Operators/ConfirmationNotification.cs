using System.Globalization;
using System.Text;

namespace PartnerCloud.Lambda.Operators;

/// <summary>The message on an execution that waits for a confirmation, with the two commands that answer it.</summary>
/// <param name="Subject">Printable ASCII, as short as SNS wants it.</param>
/// <param name="Text">Far below SNS's 256 KiB: fifty users have a line each.</param>
internal sealed record ConfirmationNotification(string Subject, string Text)
{
    private const int LongestProblem = 2_000;

    public static ConfirmationNotification Of(AwaitedConfirmation awaited) => new(
        NotificationText.Subject($"Confirm who asks: users of account {awaited.AccountId ?? NotificationText.Unknown}, request {awaited.RequestId ?? NotificationText.Unknown}"),
        TextOf(awaited));

    private static string TextOf(AwaitedConfirmation awaited)
    {
        var text = new StringBuilder();
        text.AppendLine("Somebody asks for console users of a customer's account. Nothing changes until you confirm the requester's identity.").AppendLine();
        Fact("Requested by", awaited.RequesterId);
        Fact("Account", Both(awaited.AccountId, awaited.AccountName));
        Fact("Provider", awaited.ProviderId);
        Fact("Organization", awaited.OrganizationId);
        Fact("Request", awaited.RequestId);
        Fact("Until", NotificationText.Moment(awaited.ExpiresAt));
        text.AppendLine().AppendLine("Asked for");
        foreach (var wish in awaited.Users) text.AppendLine(CultureInfo.InvariantCulture, $"  {NotificationText.Line(wish)}");
        if (awaited.Problem is { } problem) text.AppendLine().AppendLine("The last answer was no confirmation").AppendLine(CultureInfo.InvariantCulture, $"  {NotificationText.Line(problem, LongestProblem)}");
        text.AppendLine().AppendLine("The requester's organization").AppendLine(CultureInfo.InvariantCulture, $"  {NotificationText.Line(Belonging(awaited), LongestProblem)}");
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"""
            What to do
            Reach the requester in a way that you know to be theirs. Make sure that the request is theirs, and keep a protocol. Then fill in your name and the protocol's reference:

              aws stepfunctions send-task-success --region {awaited.Execution.Region} --task-output '{Answer}' --task-token '{awaited.TaskToken}'

            If the request is not theirs, or if you are in doubt, say why, without an apostrophe. Nothing changes then, and the request ends:

              aws stepfunctions send-task-failure --region {awaited.Execution.Region} --error IdentityNotConfirmed --cause '' --task-token '{awaited.TaskToken}'

            You cannot confirm a request of your own. The token is for operators only: do not pass this message on.
            """);
        text.AppendLine().AppendLine("Look into it").AppendLine(ConsoleLink.To(awaited.Execution.Arn)).AppendLine();
        return text.Append("EventBridge may deliver this twice.").Replace("\r", "").ToString();

        void Fact(string name, string? value) => text.AppendLine(NotificationText.Fact(name, value));
    }

    /// <summary>Who belongs to another organization than the account is refused before anybody is asked; who says nothing of it has to be asked.</summary>
    private static string Belonging(AwaitedConfirmation awaited) => awaited.RequesterOrganizationId is { } organization
        ? $"CAM says that the requester belongs to {organization}. The account is of the same organization."
        : $"The request does not say which organization the requester belongs to; the account is of {awaited.OrganizationId ?? "an organization that is not known"}. Make sure that the requester may ask for it.";

    /// <summary>To be filled in: as it stands it is no confirmation.</summary>
    private const string Answer = """{"confirmedBy": "", "protocolReference": ""}""";

    private static string? Both(string? id, string? name) => name is null ? id : $"{id ?? NotificationText.Unknown} ({name})";
}
