using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>
/// The tags of a customer's account: which provider, whose, by which request it came, and who made that request. They come with the creation or the
/// invitation, and no function writes them afterwards: an account without them is nobody's whom we know.
/// </summary>
internal static class AccountTags
{
    public const string ProviderId = "provider-id";

    public const string OrganizationId = "organization-id";

    public const string RequestId = "request-id";

    /// <summary>The user of CAM whose request it was.</summary>
    public const string Requester = "requester";

    /// <summary>The tags of an invited account. It has users of its own, so nobody is noted who would be owed its first administrator.</summary>
    public static List<Tag> OfInvited(OnboardingRequest request) =>
    [
        .. Owner(request),
        new() { Key = RequestId, Value = request.RequestId },
    ];

    /// <summary>The tags of a created account.</summary>
    public static List<Tag> Of(OnboardingRequest request) =>
    [
        .. OfInvited(request),
        new() { Key = Requester, Value = request.RequestedBy.UserId },
    ];

    /// <summary>
    /// Why the account is not this request's, tag by tag; empty when it is. Request and requester are those who brought the account: they may differ.
    /// What the account's own tags say is left out, because the requester may read it, and a guessed number must not tell who owns an account.
    /// </summary>
    public static List<string> Conflicts(OnboardingRequest request, IReadOnlyDictionary<string, string> present) =>
    [
        .. from tag in Owner(request)
           where !present.TryGetValue(tag.Key, out var value) || value != tag.Value
           select present.ContainsKey(tag.Key) ? $"its tag {tag.Key} is not {tag.Value}" : $"it has no tag {tag.Key}",
    ];

    private static Tag[] Owner(OnboardingRequest request) =>
    [
        new() { Key = ProviderId, Value = request.Provider.Id },
        new() { Key = OrganizationId, Value = request.Organization.Id },
    ];
}
