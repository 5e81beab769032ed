using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Accounts.Creation;
using PartnerCloud.Lambda.Accounts.Invitations;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>Checks the names that functions send to AWS for an accepted request, against AWS's own patterns.</summary>
internal static class AcceptedNames
{
    /// <summary>The first name that AWS would refuse or misread, or null.</summary>
    public static string? Problem(string answer, PartnerCloudOptions options)
    {
        var request = JsonSerializer.Deserialize<OnboardingRequest>(answer)!;
        return Sent(request, options).Where(sent => !Regex.IsMatch(sent.Value, $@"\A(?:{sent.Pattern})\z", RegexOptions.CultureInvariant)).Select(sent => $"The {sent.What} '{sent.Value}' does not match {sent.Pattern}.").FirstOrDefault();
    }

    private static IEnumerable<(string What, string Value, string Pattern)> Sent(OnboardingRequest request, PartnerCloudOptions options)
    {
        const string Tag = @"[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}";
        foreach (var tag in AccountTags.Of(request)) yield return ($"tag {tag.Key}", tag.Value, @"(?!(?i:aws:))" + Tag);
        yield return ("tag requester", request.RequestedBy.UserId, @"(?!(?i:aws:))" + Tag);
        yield return ("execution's name", request.RequestId, "[A-Za-z0-9_.-]{1,80}");
        yield return ("session's name", TargetAccountFactory.SessionNameFor(request.RequestId), @"[A-Za-z0-9_+=,.@-]{2,64}");
        yield return ("secret's name", CredentialsSecret.NameOf(request.Account.Id ?? "111122223333", "Administrator"), "[A-Za-z0-9/_+=.@-]{1,512}(?<!-.{6})");
        if (request.Account.Name is not null)
        {
            var identity = AccountIdentity.Of(request, options.RootEmail);
            yield return ("account's name", identity.AccountName, "[ -~]{1,50}");
            yield return ("root e-mail", identity.RootEmail, @"(?=.{6,64}\z)[^\s@]+@[^\s@]+\.[^\s@]+");
        }
        if (request.Account.Id is { } id) yield return ("account", id, "[0-9]{12}");
        if (request.Account.RoleArn is { } role) yield return ("role", role, $@"arn:aws:iam::{request.Account.Id}:role/(?:[!-~]{{1,510}}/)?[A-Za-z0-9_+=,.@-]{{1,64}}");
        if (request.Account.TransferApproval is not null) yield return ("note", InvitationNote.Of(request, options), @"[^\p{Cc}]{1,1024}");
    }
}
