using System.Text.Json;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// The secret that holds a user's credentials, in the management account. Its name follows from account and user, so that a second run
/// finds what the first one wrote, and no other account's request ever does. What is issued, to whom it is readable and how long, <see cref="PasswordIssuer"/> decides.
/// </summary>
/// <param name="secrets">Secrets Manager of the management account.</param>
/// <param name="options">The key, and who may read.</param>
public sealed class CredentialsSecret(IAmazonSecretsManager secrets, PartnerCloudOptions options)
{
    /// <summary>What the names of all of them begin with.</summary>
    internal const string Prefix = "partner-cloud/";

    private const long RecoveryDays = 30;

    /// <summary>The secret's name. Account and user together are unique; a provider's id alone is not.</summary>
    public static string NameOf(string accountId, string userName) => $"{Prefix}{accountId}/{userName}/credentials";

    /// <summary>The secret of a user as it is; null when there is none.</summary>
    /// <exception cref="CredentialsSecretNotOursException">There is one of that name which Partner Cloud did not write, or which is about somebody else.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">Its versions are not seen yet. Waiting helps.</exception>
    internal async Task<SecretReference?> FindAsync(string accountId, string userName, CancellationToken ct)
    {
        var name = NameOf(accountId, userName);
        try
        {
            var found = await secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = name }, ct);
            var tags = (found.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
            var versions = await VersionsAsync(name, ct);
            if (versions.Count == 0 && found.VersionIdsToStages is { Count: > 0 }) throw new AwsTemporarilyUnavailableException("Secrets Manager ListSecretVersionIds", $"no versions of {name}, which has some", inner: null);
            return Difference(found, tags, versions, accountId, userName) is { } difference
                ? throw new CredentialsSecretNotOursException(name, difference)
                : new(found.ARN, tags, versions, IsPlannedForDeletion: found.DeletedDate is not null);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether one of the functions that issue passwords has written a secret, whatever its name and tags say: it has the credentials' key, and so has a version.</summary>
    internal async Task<bool> IsOursAsync(DescribeSecretResponse found, CancellationToken ct) =>
        IsOurKey(found.KmsKeyId) && (await VersionsAsync(found.ARN, ct)).Exists(version => version.IsOurs);

    /// <summary>Restores a secret that is scheduled for deletion.</summary>
    internal async Task<SecretReference> RestoreAsync(SecretReference found, List<string> changes, CancellationToken ct)
    {
        await secrets.RestoreSecretAsync(new RestoreSecretRequest { SecretId = found.Arn }, ct);
        changes.Add($"secret {found.Arn.Split(':')[^1]} restored");
        return found with { IsPlannedForDeletion = false };
    }

    /// <summary>Writes the secret and answers its ARN; null when there is one: an earlier answer was lost, or somebody else was first.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="version">The id of its version.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="changes">What was done, in words.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CredentialsNotIssuedException">Secrets Manager refused it; carries the code only, for the message may echo the content.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">It failed; carries the code only. Waiting helps.</exception>
    internal async Task<string?> CreateAsync(string name, SecretContent content, string version, IReadOnlyDictionary<string, string> tags, List<string> changes, CancellationToken ct)
    {
        try
        {
            var created = await secrets.CreateSecretAsync(new CreateSecretRequest
            {
                Name = name,
                ClientRequestToken = version,
                Description = "Temporary console credentials.",
                KmsKeyId = options.CredentialsKeyArn,
                SecretString = Text(content),
                Tags = Tags(tags),
            }, ct);
            changes.Add($"secret {name} written");
            return created.ARN;
        }
        catch (ResourceExistsException)
        {
            return null;
        }
        catch (AmazonServiceException answer)
        {
            throw PasswordFailure.WithoutEcho(answer);
        }
    }

    /// <summary>Writes a further version, which readers get from now on. False when the version is there: an earlier answer was lost, and its content stays.</summary>
    /// <exception cref="CredentialsNotIssuedException">Secrets Manager refused it; carries the code only, for the message may echo the content.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">It failed; carries the code only. Waiting helps.</exception>
    internal async Task<bool> PutAsync(string arn, SecretContent content, string version, List<string> changes, CancellationToken ct)
    {
        try
        {
            await secrets.PutSecretValueAsync(new PutSecretValueRequest { SecretId = arn, ClientRequestToken = version, SecretString = Text(content) }, ct);
            changes.Add("a new version of the secret written");
            return true;
        }
        catch (ResourceExistsException)
        {
            return false;
        }
        catch (ResourceNotFoundException notYet)
        {
            throw new AwsTemporarilyUnavailableException(AwsCall.Of(notYet), AwsErrorClassifier.CodeOf(notYet), inner: null);
        }
        catch (AmazonServiceException answer)
        {
            throw PasswordFailure.WithoutEcho(answer);
        }
    }

    /// <summary>Writes tags, and leaves others as they are.</summary>
    internal Task TagAsync(string arn, IReadOnlyDictionary<string, string> tags, CancellationToken ct) =>
        secrets.TagResourceAsync(new TagResourceRequest { SecretId = arn, Tags = Tags(tags) }, ct);

    /// <summary>Schedules a secret for deletion, if it is there: for a month it can be restored. One that somebody else has planted is left, for what it holds opens nothing.</summary>
    internal async Task PlanDeletionAsync(string accountId, string userName, List<string> changes, CancellationToken ct)
    {
        if (await FindOursAsync() is not { IsPlannedForDeletion: false } found) return;
        try
        {
            await TagAsync(found.Arn, new Dictionary<string, string> { [SecretTags.State] = SecretTags.Removed }, ct);
            await secrets.DeleteSecretAsync(new DeleteSecretRequest { SecretId = found.Arn, RecoveryWindowInDays = RecoveryDays }, ct);
        }
        catch (InvalidRequestException)
        {
            // so it is already, when an earlier answer was lost or another execution was first; or it may not be seen yet, and waiting helps
            if (await FindAsync(accountId, userName, ct) is { IsPlannedForDeletion: false }) throw;
        }
        changes.Add($"secret {NameOf(accountId, userName)} scheduled for deletion in {RecoveryDays} days");

        async Task<SecretReference?> FindOursAsync()
        {
            try
            {
                return await FindAsync(accountId, userName, ct);
            }
            catch (CredentialsSecretNotOursException)
            {
                changes.Add($"secret {NameOf(accountId, userName)} left as it is: Partner Cloud did not write it");
                return null;
            }
        }
    }

    /// <summary>
    /// The policy of every secret. It lets CAM's reader role, which is of another account, in for sessions tagged with the requester, and denies the value
    /// to everybody else: also to administrators of the management account, whose own permissions would let them in. Readers get the current version, never
    /// an earlier one, which may be another requester's. Only the functions that issue passwords write, say who reads, or change this policy.
    /// The reader is a condition within its account, for Secrets Manager refuses a policy that names a role which CAM has not made yet, or has made anew.
    /// </summary>
    internal static string PolicyFor(PartnerCloudOptions options)
    {
        var (reader, key) = (options.CamReaderRoleArn.Split(':'), options.CredentialsKeyArn.Split(':'));
        return PolicyDocument.Read("CredentialsSecretPolicy.json",
            ("ReaderPartition", reader[1]), ("ReaderAccountId", reader[4]), ("ReaderRoleArn", options.CamReaderRoleArn), ("RolePrefix", $"arn:{key[1]}:iam::{key[4]}:role/PartnerCloud"));
    }

    /// <summary>Gives a secret its policy, and puts right what deviates.</summary>
    internal async Task EnsurePolicyAsync(string arn, List<string> changes, CancellationToken ct)
    {
        var desired = PolicyFor(options);
        var present = await secrets.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = arn }, ct);
        if (PolicyJson.Same(present.ResourcePolicy, desired)) return;
        await secrets.PutResourcePolicyAsync(new PutResourcePolicyRequest { SecretId = arn, ResourcePolicy = desired, BlockPublicPolicy = true }, ct);
        changes.Add("secret opened to its requester through CAM, and to nobody else");
    }

    /// <summary>What a version holds. Its writer had the credentials' key.</summary>
    /// <exception cref="CredentialsSecretNotOursException">The version is not ours.</exception>
    /// <exception cref="CredentialsNotIssuedException">It was refused, or holds something else or another account's credentials.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">It failed, or the secret is not seen yet. Waiting helps.</exception>
    internal async Task<StoredCredentials> ReadAsync(string accountId, string userName, SecretVersion version, CancellationToken ct)
    {
        var name = NameOf(accountId, userName);
        if (!version.IsOurs) throw new CredentialsSecretNotOursException(name, $"its version {version.Id} is encrypted with another key");
        var value = await ValueAsync(name, version.Id, ct);
        var content = Parse(value.SecretString) ?? throw new CredentialsNotIssuedException("reading the secret back", "something that is not the credentials' JSON");
        return content.AccountId == accountId ? new(version.Id, content, value.CreatedDate)
            : throw new CredentialsNotIssuedException("reading the secret back", $"the credentials of account {content.AccountId} instead of {accountId}");
    }

    /// <summary>By what a secret shows that somebody else wrote it; null for one of ours.</summary>
    private string? Difference(DescribeSecretResponse found, Dictionary<string, string> tags, List<SecretVersion> versions, string accountId, string userName) =>
        !IsOurKey(found.KmsKeyId) ? "it is not encrypted with the credentials' key"
        : !versions.Exists(version => version.IsOurs) ? "none of its versions is encrypted with the credentials' key"
        : found.ReplicationStatus is { Count: > 0 } ? "it is replicated to other regions"
        : found.RotationEnabled == true ? "it is rotated"
        : tags.GetValueOrDefault(SecretTags.AccountId) != accountId ? $"its tag {SecretTags.AccountId} does not say {accountId}"
        : tags.GetValueOrDefault(SecretTags.UserName) != userName ? $"its tag {SecretTags.UserName} does not say {userName}"
        : null;

    /// <summary>All versions. The SDK has no paginator for these. Secrets Manager keeps about a hundred: one page.</summary>
    private async Task<List<SecretVersion>> VersionsAsync(string name, CancellationToken ct)
    {
        var versions = new List<SecretVersion>();
        var request = new ListSecretVersionIdsRequest { SecretId = name, IncludeDeprecated = true };
        do
        {
            var page = await secrets.ListSecretVersionIdsAsync(request, ct);
            versions.AddRange((page.Versions ?? []).Select(version => new SecretVersion(
                version.VersionId, version.VersionStages?.Contains("AWSCURRENT") == true, version.KmsKeyIds is { Count: > 0 } keys && keys.TrueForAll(IsOurKey), version.CreatedDate)));
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);
        return versions;
    }

    /// <summary>AWS writes a key by its ARN or by its id.</summary>
    private bool IsOurKey(string? key) => key is not null && (key == options.CredentialsKeyArn || options.CredentialsKeyArn.EndsWith($":key/{key}", StringComparison.Ordinal));

    private async Task<GetSecretValueResponse> ValueAsync(string name, string version, CancellationToken ct)
    {
        try
        {
            return await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = name, VersionId = version }, ct);
        }
        catch (ResourceNotFoundException notYet)
        {
            throw new AwsTemporarilyUnavailableException(AwsCall.Of(notYet), AwsErrorClassifier.CodeOf(notYet), inner: null);
        }
        catch (AmazonServiceException answer)
        {
            throw PasswordFailure.WithoutEcho(answer);
        }
    }

    private static string Text(SecretContent content) => JsonSerializer.Serialize(content, SecretContentJsonContext.Default.SecretContent);

    private static List<Tag> Tags(IReadOnlyDictionary<string, string> tags) => [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })];

    /// <summary>A parser's message could quote the secret: it stays here.</summary>
    private static SecretContent? Parse(string? value)
    {
        try
        {
            return JsonSerializer.Deserialize(value ?? "null", SecretContentJsonContext.Default.SecretContent) is { AccountId: not null, Password.Length: > 0 } content ? content : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
