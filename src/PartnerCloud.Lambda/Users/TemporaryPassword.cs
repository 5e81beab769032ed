using Amazon.SecretsManager.Model;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>What the tags of a secret say about a user's temporary password. It never has the password itself.</summary>
/// <param name="Arn">The secret's ARN.</param>
/// <param name="State">The password's state.</param>
/// <param name="Version">The id of the version that holds the password. Null before the user got the first one.</param>
/// <param name="ProviderId">The provider's id.</param>
/// <param name="AccountId">The account's id.</param>
/// <param name="UserName">The user's name in the account.</param>
/// <param name="Requester">The id of the requester, who may read the password.</param>
/// <param name="RequestId">The id of the request that issued the password.</param>
/// <param name="Changed">The last change of the secret, of any kind, by Secrets Manager's clock.</param>
internal sealed record TemporaryPassword(
    string Arn, string State, string? Version, string ProviderId, string AccountId, string UserName, string Requester, string RequestId, DateTimeOffset Changed)
{
    /// <summary>Whether the tags name a requester who may read the password.</summary>
    public bool WasReadable => Requester != SecretTags.Nobody;

    /// <summary>Reads the tags. Returns null if the password cannot expire any more, or if the tags do not name the account and the user.</summary>
    public static TemporaryPassword? Of(string arn, IEnumerable<Tag>? tags, DateTime? changed)
    {
        var values = (tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
        return values.GetValueOrDefault(SecretTags.State) is SecretTags.Pending or SecretTags.Issued or SecretTags.Expired
            && values.TryGetValue(SecretTags.AccountId, out var accountId) && values.TryGetValue(SecretTags.UserName, out var userName) && changed is { } moment
            ? new(arn, values[SecretTags.State], values.GetValueOrDefault(SecretTags.PasswordVersion), Text(SecretTags.ProviderId), accountId, userName, Text(SecretTags.Requester), Text(SecretTags.RequestId), moment.ToUniversalTime())
            : null;

        string Text(string key) => values.GetValueOrDefault(key, "");
    }
}
