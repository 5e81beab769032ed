using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// Lists the secrets whose passwords may still be temporary, by their tags. Secrets Manager's filters match only prefixes, and match keys and values
/// separately. The tags are therefore read again here. Secrets that are scheduled for deletion are not listed.
/// </summary>
/// <param name="secrets">Secrets Manager of the management account.</param>
/// <param name="ours">Recognizes the secrets that Partner Cloud wrote. Anybody who may create secrets can give one such tags.</param>
public sealed class TemporaryPasswordList(IAmazonSecretsManager secrets, CredentialsSecret ours)
{
    private const long RecoveryDays = 30;

    internal async IAsyncEnumerable<TemporaryPassword> AllAsync()
    {
        var list = new ListSecretsRequest
        {
            MaxResults = 100,
            Filters =
            [
                new() { Key = FilterNameStringType.Name, Values = [CredentialsSecret.Prefix] },
                new() { Key = FilterNameStringType.TagKey, Values = [SecretTags.State] },
                new() { Key = FilterNameStringType.TagValue, Values = [SecretTags.Pending, SecretTags.Issued, SecretTags.Expired] },
            ],
        };
        await foreach (var secret in secrets.Paginators.ListSecrets(list).SecretList)
        {
            if (TemporaryPassword.Of(secret.ARN, secret.Tags, secret.LastChangedDate) is { } credentials) yield return credentials;
        }
    }

    /// <summary>Whether the secret is ours and unchanged: nobody has issued another password or removed the user.</summary>
    internal async Task<bool> IsAsBeforeAsync(TemporaryPassword before, CancellationToken ct)
    {
        try
        {
            var secret = await secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = before.Arn }, ct);
            return secret.DeletedDate is null && TemporaryPassword.Of(secret.ARN, secret.Tags, secret.LastChangedDate) is { } now
                && (now.State, now.Version, now.RequestId) == (before.State, before.Version, before.RequestId)
                && await ours.IsOursAsync(secret, ct);
        }
        catch (ResourceNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Sets the tag for the password's state.</summary>
    internal Task MarkAsync(TemporaryPassword credentials, string state, CancellationToken ct) =>
        secrets.TagResourceAsync(new TagResourceRequest { SecretId = credentials.Arn, Tags = [new() { Key = SecretTags.State, Value = state }] }, ct);

    /// <summary>Schedules the secret for deletion. It can be restored for 30 days, but its password no longer works.</summary>
    internal Task PlanDeletionAsync(TemporaryPassword credentials, CancellationToken ct) =>
        secrets.DeleteSecretAsync(new DeleteSecretRequest { SecretId = credentials.Arn, RecoveryWindowInDays = RecoveryDays }, ct);
}
