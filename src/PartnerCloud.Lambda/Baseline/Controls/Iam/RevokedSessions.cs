using System.Globalization;
using System.Text.Json;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// What IAM's console writes into a role as <i>Revoke active sessions</i>: whoever opened a session before a moment may do nothing in it any more. STS takes no session back, and one lasts for up
/// to twelve hours. It stays in the role, whoever wrote it; it harms nobody who comes in later.
/// </summary>
internal static class RevokedSessions
{
    public const string PolicyName = "AWSRevokeOlderSessions";

    /// <summary>
    /// A corrected trust takes a while to be known everywhere: who is quick opens a session meanwhile. So sessions are revoked that are opened until then, too. No run that begins
    /// with <c>opened</c> lasts longer.
    /// </summary>
    private static readonly TimeSpan Propagation = TimeSpan.FromMinutes(5);

    /// <summary>The policy against all sessions from before a run, given when the run began by AWS's clock.</summary>
    public static string From(DateTimeOffset opened) => Document((opened + Propagation).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>Whether an inline policy is such a one. One that reaches into the future is none: it would shut out whom the role is for.</summary>
    public static bool Is(PolicyDetail inline, DateTimeOffset opened)
    {
        if (inline.PolicyName != PolicyName) return false;
        var document = Uri.UnescapeDataString(inline.PolicyDocument ?? "");
        return MomentOf(document) is { } text
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment <= opened + Propagation
            && PolicyJson.Same(document, Document(text));
    }

    private static string Document(string moment) =>
        """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["*"],"Resource":["*"],"Condition":{"DateLessThan":{"aws:TokenIssueTime":"MOMENT"}}}]}""".Replace("MOMENT", moment, StringComparison.Ordinal);

    private static string? MomentOf(string document)
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
