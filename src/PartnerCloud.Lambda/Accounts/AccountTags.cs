using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>
/// The tags of a customer's account: the provider, its organization, the request that brought the account, and the requester.
/// They come with the creation or the invitation. No function writes them later, so the owner of an account without them is unknown.
/// </summary>
internal static class AccountTags
{
    public const string ProviderId = "provider-id";

    public const string OrganizationId = "organization-id";

    public const string RequestId = "request-id";

    /// <summary>The CAM user who made the request.</summary>
    public const string Requester = "requester";

    /// <summary>The tags of an invited account. It has users of its own and gets no first administrator, so the requester is not recorded.</summary>
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
    /// How the account's tags differ from the request, tag by tag. Empty if the account is this request's. The tags for request and requester
    /// may differ: they name the request that brought the account. The account's own values are left out: the requester may read the text,
    /// and a guessed account number must not reveal the owner.
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
