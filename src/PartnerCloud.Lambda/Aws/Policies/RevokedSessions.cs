using System.Globalization;
using System.Text.Json;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Aws.Policies;

/// <summary>
/// The inline policy that IAM's console writes for <i>Revoke active sessions</i>. Sessions that were opened before a given time may do nothing any more. STS cannot
/// end a session, which lasts up to twelve hours. The policy stays in the role, no matter who wrote it: it does not affect later sessions.
/// </summary>
internal static class RevokedSessions
{
    public const string PolicyName = "AWSRevokeOlderSessions";

    /// <summary>
    /// Marks the policies that hardening wrote. A policy that somebody else wrote may name a time long ago, and so leave later sessions open.
    /// </summary>
    private const string Ours = "\"Sid\":\"RevokedByHardening\",";

    /// <summary>
    /// The time that a corrected trust needs to take effect everywhere. Until then somebody could still open a session, so these sessions are revoked too. No run
    /// takes longer than this.
    /// </summary>
    private static readonly TimeSpan Propagation = TimeSpan.FromMinutes(5);

    /// <summary>The time until which a run revokes the sessions of a role that it corrects.</summary>
    /// <param name="opened">The start of the run, by AWS's clock.</param>
    public static DateTimeOffset CutoffOf(DateTimeOffset opened) => opened + Propagation;

    /// <summary>The policy that denies everything to sessions from before a time. The time is cut to whole seconds, so a session of that very time is not denied.</summary>
    public static string Before(DateTimeOffset moment) => Document(Ours, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>The time in an inline policy that revokes sessions; null for any other policy. A time after <paramref name="latest"/> also gives null: it would lock out those whom the role is for.</summary>
    public static DateTimeOffset? MomentOf(PolicyDetail inline, DateTimeOffset latest)
    {
        if (inline.PolicyName != PolicyName) return null;
        var document = TextOf(inline);
        return TimeIn(document) is { } text
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment <= latest
            && (PolicyJson.Same(document, Document("", text)) || PolicyJson.Same(document, Document(Ours, text))) ? moment : null;
    }

    /// <summary>The time in the policy that hardening wrote into a role; null if there is none.</summary>
    public static DateTimeOffset? OursIn(RoleDetail? role, DateTimeOffset latest) =>
        (role?.RolePolicyList ?? []).Where(inline => TimeIn(TextOf(inline)) is { } text && PolicyJson.Same(TextOf(inline), Document(Ours, text))).Select(inline => MomentOf(inline, latest)).FirstOrDefault();

    private static string TextOf(PolicyDetail inline) => Uri.UnescapeDataString(inline.PolicyDocument ?? "");

    private static string Document(string sid, string moment) =>
        """{"Version":"2012-10-17","Statement":[{SID"Effect":"Deny","Action":["*"],"Resource":["*"],"Condition":{"DateLessThan":{"aws:TokenIssueTime":"MOMENT"}}}]}"""
            .Replace("SID", sid, StringComparison.Ordinal).Replace("MOMENT", moment, StringComparison.Ordinal);

    private static string? TimeIn(string document)
    {
        try
        {
            using var policy = JsonDocument.Parse(document);
            var statement = policy.RootElement.GetProperty("Statement");
            return (statement.ValueKind == JsonValueKind.Array ? statement[0] : statement).GetProperty("Condition").GetProperty("DateLessThan").GetProperty("aws:TokenIssueTime").GetString();
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
