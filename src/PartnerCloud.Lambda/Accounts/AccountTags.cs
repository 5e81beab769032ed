using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Requests;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>The tags of a customer's account: which provider, whose, and by which request it came.</summary>
internal static class AccountTags
{
    public const string ProviderId = "provider-id";

    public const string OrganizationId = "organization-id";

    public const string RequestId = "request-id";

    public static List<Tag> Of(OnboardingRequest request) =>
    [
        new() { Key = ProviderId, Value = request.Provider.Id },
        new() { Key = OrganizationId, Value = request.Organization.Id },
        new() { Key = RequestId, Value = request.RequestId },
    ];

    /// <summary>Tag by tag, where an account says that it is another organization's or provider's than the request; empty when it is this request's, or says nothing.</summary>
    public static List<string> Conflicts(IEnumerable<Tag> desired, IReadOnlyDictionary<string, string> present) =>
    [
        .. desired.Where(tag => tag.Key != RequestId && present.TryGetValue(tag.Key, out var value) && value != tag.Value)
            .Select(tag => $"its tag {tag.Key} is {present[tag.Key]}, the request says {tag.Value}"),
    ];

    /// <summary>The tags to write: none that is there. The request that brought the account stays its request when another one runs over it.</summary>
    public static List<Tag> Missing(IEnumerable<Tag> desired, IReadOnlyDictionary<string, string> present) =>
        [.. desired.Where(tag => !present.ContainsKey(tag.Key))];
}
