using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>
/// Records whether an account's first administrator was issued, and for which request. The record is in the account's tags in Organizations.
/// No customer can change them, and they outlive the secret, the user and the execution.
/// </summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="membership">Reads the tags.</param>
public sealed class FirstAdministratorRecord(IAmazonOrganizations organizations, AccountMembership membership)
{
    /// <summary>The tag that records that the first administrator was issued.</summary>
    internal const string Issued = "first-administrator";

    /// <summary>The first administrator's state for a request.</summary>
    /// <exception cref="AwsTemporarilyUnavailableException">Organizations does not show the account's tags yet. Retry later.</exception>
    internal async Task<FirstAdministratorState> StateForAsync(string accountId, OnboardingRequest request, CancellationToken ct)
    {
        var tags = await membership.TagsOfAsync(accountId, ct);
        if (!tags.ContainsKey(AccountTags.ProviderId)) throw new AwsTemporarilyUnavailableException("Organizations ListTagsForResource", $"no tags of account {accountId}, which has some", inner: null);
        return tags.GetValueOrDefault(AccountTags.RequestId) != request.RequestId || tags.GetValueOrDefault(AccountTags.Requester) != request.RequestedBy.UserId
                ? FirstAdministratorState.Anothers
            : tags.ContainsKey(Issued) ? FirstAdministratorState.Issued
            : FirstAdministratorState.Owed;
    }

    /// <summary>Records that the first administrator was issued, or never will be.</summary>
    internal Task NoteIssuedAsync(string accountId, CancellationToken ct) =>
        organizations.TagResourceAsync(new TagResourceRequest { ResourceId = accountId, Tags = [new() { Key = Issued, Value = "issued" }] }, ct);
}
