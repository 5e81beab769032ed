using System.Globalization;
using System.Text.Json;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Aws.Policies;

/// <summary>
/// What IAM's console writes into a role as <i>Revoke active sessions</i>: whoever opened a session before a moment may do nothing in it any more. STS takes no session back, and one lasts for up
/// to twelve hours. It stays in the role, whoever wrote it; it harms nobody who comes in later.
/// </summary>
internal static class RevokedSessions
{
    public const string PolicyName = "AWSRevokeOlderSessions";

    /// <summary>
    /// Tells ours from one that was in the role before hardening: that may name a moment long ago, so that whoever came in since is still there.
    /// </summary>
    private const string Ours = "\"Sid\":\"RevokedByHardening\",";

    /// <summary>
    /// A corrected trust takes a while to be known everywhere: who is quick opens a session meanwhile. So sessions are revoked that are opened until then, too. No run that begins
    /// with <c>opened</c> lasts longer.
    /// </summary>
    private static readonly TimeSpan Propagation = TimeSpan.FromMinutes(5);

    /// <summary>The moment until which a run shuts out whoever opens a session of a role that it corrects, given when the run began by AWS's clock.</summary>
    public static DateTimeOffset Spread(DateTimeOffset opened) => opened + Propagation;

    /// <summary>The policy against all sessions from before a moment. It is cut to seconds, so that a session of that very moment is not denied.</summary>
    public static string Before(DateTimeOffset moment) => Document(Ours, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>The moment of an inline policy that is such a one, else null. One that reaches beyond <paramref name="latest"/> is none: it would shut out whom the role is for.</summary>
    public static DateTimeOffset? MomentOf(PolicyDetail inline, DateTimeOffset latest)
    {
        if (inline.PolicyName != PolicyName) return null;
        var document = TextOf(inline);
        return TimeIn(document) is { } text
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment <= latest
            && (PolicyJson.Same(document, Document("", text)) || PolicyJson.Same(document, Document(Ours, text))) ? moment : null;
    }

    /// <summary>The moment of the one that hardening has written into a role, else null.</summary>
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
