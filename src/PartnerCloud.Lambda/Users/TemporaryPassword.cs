using Amazon.SecretsManager.Model;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>A user's temporary password as its secret's tags tell of it: never the password itself.</summary>
/// <param name="Arn">The secret.</param>
/// <param name="State">What the password has come to.</param>
/// <param name="Version">The version that holds it; null before the first was given to its user.</param>
/// <param name="ProviderId">The provider.</param>
/// <param name="AccountId">The account that it opens.</param>
/// <param name="UserName">The user in it.</param>
/// <param name="Requester">Who may read it.</param>
/// <param name="RequestId">The request that it was issued for.</param>
/// <param name="Changed">When the secret was changed last in any way, by Secrets Manager's clock.</param>
internal sealed record TemporaryPassword(
    string Arn, string State, string? Version, string ProviderId, string AccountId, string UserName, string Requester, string RequestId, DateTimeOffset Changed)
{
    /// <summary>Whether anybody was ever let in to read it.</summary>
    public bool WasReadable => Requester != SecretTags.Nobody;

    /// <summary>Reads the tags; null for a secret whose password is no concern of a sweep, or that does not say whose it is.</summary>
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
