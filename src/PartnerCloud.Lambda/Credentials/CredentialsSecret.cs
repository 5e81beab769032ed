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
/// The secret that holds a user's credentials, in the management account. Its name follows from the account and the user. A second run therefore finds
/// what the first one wrote, and no request for another account does. <see cref="PasswordIssuer"/> decides what is issued, who may read it, and for how long.
/// </summary>
/// <param name="secrets">Secrets Manager of the management account.</param>
/// <param name="options">The credentials' key, and the role that may read.</param>
public sealed class CredentialsSecret(IAmazonSecretsManager secrets, PartnerCloudOptions options)
{
    /// <summary>The prefix of all secret names.</summary>
    internal const string Prefix = "partner-cloud/";

    private const long RecoveryDays = 30;

    /// <summary>The secret's name. Account and user together are unique. A provider's id alone is not.</summary>
    public static string NameOf(string accountId, string userName) => $"{Prefix}{accountId}/{userName}/credentials";

    /// <summary>Returns the user's secret, or null if there is none.</summary>
    /// <exception cref="CredentialsSecretNotOursException">Partner Cloud did not write the secret of that name, or it belongs to another user.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">Secrets Manager does not show its versions yet. Waiting helps.</exception>
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

    /// <summary>
    /// Whether one of the functions that issue passwords wrote the secret, whatever its name and tags say. The proof is the credentials' key:
    /// the secret has it, and so has one of its versions.
    /// </summary>
    internal async Task<bool> IsOursAsync(DescribeSecretResponse found, CancellationToken ct) =>
        IsOurKey(found.KmsKeyId) && (await VersionsAsync(found.ARN, ct)).Exists(version => version.IsOurs);

    /// <summary>Cancels the scheduled deletion of a secret.</summary>
    internal async Task<SecretReference> RestoreAsync(SecretReference found, List<string> changes, CancellationToken ct)
    {
        await secrets.RestoreSecretAsync(new RestoreSecretRequest { SecretId = found.Arn }, ct);
        changes.Add($"secret {found.Arn.Split(':')[^1]} restored");
        return found with { IsPlannedForDeletion = false };
    }

    /// <summary>Creates the secret and returns its ARN. Returns null if it exists: an earlier response was lost, or another execution was first.</summary>
    /// <param name="name">The secret's name.</param>
    /// <param name="content">The credentials to store.</param>
    /// <param name="version">The id of the first version.</param>
    /// <param name="tags">The secret's tags.</param>
    /// <param name="changes">Collects a line for each change made.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CredentialsNotIssuedException">Secrets Manager refused the call. The error has only AWS's code, because AWS's message may echo the content.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">Secrets Manager failed. The error has only AWS's code. Waiting helps.</exception>
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

    /// <summary>Writes a new version, which readers get from now on. Returns false if the version exists: an earlier response was lost. Its content then stays.</summary>
    /// <exception cref="CredentialsNotIssuedException">Secrets Manager refused the call. The error has only AWS's code, because AWS's message may echo the content.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">Secrets Manager failed. The error has only AWS's code. Waiting helps.</exception>
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

    /// <summary>Sets these tags and keeps the others.</summary>
    internal Task TagAsync(string arn, IReadOnlyDictionary<string, string> tags, CancellationToken ct) =>
        secrets.TagResourceAsync(new TagResourceRequest { SecretId = arn, Tags = Tags(tags) }, ct);

    /// <summary>
    /// Schedules the user's secret for deletion, if there is one. It can be restored for 30 days. A secret that Partner Cloud did not write stays,
    /// because what it holds opens nothing.
    /// </summary>
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
            // The deletion may be scheduled already: an earlier response was lost, or another execution was first.
            // If not, Secrets Manager may not show the secret yet. Waiting helps.
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
    /// The policy of every credentials secret:
    /// <list type="bullet">
    /// <item>CAM's reader role, which is in another account, may read in sessions tagged with the requester.</item>
    /// <item>Nobody else may read the value but the functions that issue passwords and the role PartnerCloudCam. This also denies administrators of the management account, whose own permissions would allow it.</item>
    /// <item>Readers get only the current version. An earlier one may belong to another requester.</item>
    /// <item>Only the functions that issue passwords may write, decide who reads, or change this policy. RevokeUnusedPasswords may also set tags.</item>
    /// </list>
    /// The policy trusts the reader's account and names the role in a condition. Secrets Manager refuses a policy whose principal is a role that
    /// CAM has not created yet, or has deleted and created again.
    /// </summary>
    internal static string PolicyFor(PartnerCloudOptions options)
    {
        var (reader, key) = (options.CamReaderRoleArn.Split(':'), options.CredentialsKeyArn.Split(':'));
        return PolicyDocument.Read("CredentialsSecretPolicy.json",
            ("ReaderPartition", reader[1]), ("ReaderAccountId", reader[4]), ("ReaderRoleArn", options.CamReaderRoleArn), ("RolePrefix", $"arn:{key[1]}:iam::{key[4]}:role/PartnerCloud"));
    }

    /// <summary>Sets the secret's policy unless it is the desired one already.</summary>
    internal async Task EnsurePolicyAsync(string arn, List<string> changes, CancellationToken ct)
    {
        var desired = PolicyFor(options);
        var present = await secrets.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = arn }, ct);
        if (PolicyJson.Same(present.ResourcePolicy, desired)) return;
        await secrets.PutResourcePolicyAsync(new PutResourcePolicyRequest { SecretId = arn, ResourcePolicy = desired, BlockPublicPolicy = true }, ct);
        changes.Add("secret opened to its requester only, through CAM");
    }

    /// <summary>Reads a version that is encrypted with the credentials' key.</summary>
    /// <exception cref="CredentialsSecretNotOursException">The version is encrypted with another key.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused the call, or the version does not hold credentials of this account.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">Secrets Manager failed, or does not show the secret yet. Waiting helps.</exception>
    internal async Task<StoredCredentials> ReadAsync(string accountId, string userName, SecretVersion version, CancellationToken ct)
    {
        var name = NameOf(accountId, userName);
        if (!version.IsOurs) throw new CredentialsSecretNotOursException(name, $"its version {version.Id} is encrypted with another key");
        var value = await ValueAsync(name, version.Id, ct);
        var content = Parse(value.SecretString) ?? throw new CredentialsNotIssuedException("reading the secret back", "something that is not the credentials' JSON");
        return content.AccountId == accountId ? new(version.Id, content, value.CreatedDate)
            : throw new CredentialsNotIssuedException("reading the secret back", $"the credentials of account {content.AccountId} instead of {accountId}");
    }

    /// <summary>What shows that somebody else wrote the secret. Null for one of ours.</summary>
    private string? Difference(DescribeSecretResponse found, Dictionary<string, string> tags, List<SecretVersion> versions, string accountId, string userName) =>
        !IsOurKey(found.KmsKeyId) ? "it is not encrypted with the credentials' key"
        : !versions.Exists(version => version.IsOurs) ? "none of its versions is encrypted with the credentials' key"
        : found.ReplicationStatus is { Count: > 0 } ? "it is replicated to other regions"
        : found.RotationEnabled == true ? "it is rotated"
        : tags.GetValueOrDefault(SecretTags.AccountId) != accountId ? $"its tag {SecretTags.AccountId} does not say {accountId}"
        : tags.GetValueOrDefault(SecretTags.UserName) != userName ? $"its tag {SecretTags.UserName} does not say {userName}"
        : null;

    /// <summary>All versions. The SDK has no paginator for them. Secrets Manager keeps about 100, which is one page.</summary>
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

    /// <summary>AWS names a key by its ARN or by its id.</summary>
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

    /// <summary>Returns null instead of an error: the parser's message could quote the secret.</summary>
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
