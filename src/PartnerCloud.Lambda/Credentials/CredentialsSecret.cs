using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// The secret that holds a user's credentials, in the management account. Its name follows from provider and user, so that whoever comes second
/// finds what the first one wrote. What is issued, to whom it is readable and how long, <see cref="PasswordIssuer"/> decides.
/// </summary>
/// <param name="secrets">Secrets Manager of the management account.</param>
/// <param name="options">The key, and who may read.</param>
public sealed class CredentialsSecret(IAmazonSecretsManager secrets, PartnerCloudOptions options)
{
    /// <summary>What the names of all of them begin with.</summary>
    internal const string Prefix = "partner-cloud/";

    private const long RecoveryDays = 30;

    /// <summary>The secret's name.</summary>
    public static string NameOf(string providerId, string userName) => $"{Prefix}{providerId}/{userName}/credentials";

    /// <summary>The secret as it is; null when there is none.</summary>
    internal async Task<SecretReference?> DescribeAsync(string nameOrArn, CancellationToken ct)
    {
        try
        {
            var found = await secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = nameOrArn }, ct);
            return new(
                found.ARN,
                (found.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
                found.VersionIdsToStages ?? [],
                IsPlannedForDeletion: found.DeletedDate is not null);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The secret; null when there is none. One that is scheduled for deletion is restored: its password may be in use.</summary>
    internal async Task<SecretReference?> FindAsync(string name, List<string> changes, CancellationToken ct)
    {
        var found = await DescribeAsync(name, ct);
        if (found is not { IsPlannedForDeletion: true }) return found;
        await secrets.RestoreSecretAsync(new RestoreSecretRequest { SecretId = name }, ct);
        changes.Add($"secret {name} restored");
        return found with { IsPlannedForDeletion = false };
    }

    /// <summary>Writes the secret. When somebody else was first, or an earlier answer was lost, what is there stays.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="version">The id of its version.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="changes">What was done, in words.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CredentialsNotIssuedException">Secrets Manager refused it; carries the code only, for the message may echo the content.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">It failed, or the secret that exists is not seen yet; carries the code only. Waiting helps.</exception>
    internal async Task<SecretReference> CreateAsync(
        string name, SecretContent content, string version, IReadOnlyDictionary<string, string> tags, List<string> changes, CancellationToken ct)
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
            return new(created.ARN, tags, new Dictionary<string, List<string>> { [version] = ["AWSCURRENT"] }, IsNew: true);
        }
        catch (ResourceExistsException)
        {
            return await FindAsync(name, changes, ct)
                ?? throw new AwsTemporarilyUnavailableException("Secrets Manager", $"that the secret {name} exists, but cannot be found", inner: null);
        }
        catch (AmazonServiceException answer)
        {
            throw PasswordFailure.WithoutEcho(answer);
        }
    }

    /// <summary>Whether a version was ever written. One that two later ones have followed has no stage any more, and no description of the secret shows it.</summary>
    /// <exception cref="CredentialsNotIssuedException">It was refused; carries the code only.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">It failed; carries the code only. Waiting helps.</exception>
    internal async Task<bool> HasVersionAsync(string arn, string version, CancellationToken ct)
    {
        try
        {
            await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = arn, VersionId = version }, ct);
            return true;
        }
        catch (ResourceNotFoundException)
        {
            return false;
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
            throw new AwsTemporarilyUnavailableException(AwsCall.Of(notYet), AwsAnswer.CodeOf(notYet), inner: null);
        }
        catch (AmazonServiceException answer)
        {
            throw PasswordFailure.WithoutEcho(answer);
        }
    }

    /// <summary>Writes tags, and leaves others as they are.</summary>
    internal Task TagAsync(string arn, IReadOnlyDictionary<string, string> tags, CancellationToken ct) =>
        secrets.TagResourceAsync(new TagResourceRequest { SecretId = arn, Tags = Tags(tags) }, ct);

    /// <summary>Schedules a secret for deletion, if it is there: for a month it can be restored.</summary>
    internal async Task PlanDeletionAsync(string name, List<string> changes, CancellationToken ct)
    {
        if (await DescribeAsync(name, ct) is not { IsPlannedForDeletion: false } found) return;
        try
        {
            await TagAsync(found.Arn, new Dictionary<string, string> { [SecretTags.State] = SecretTags.Removed }, ct);
            await secrets.DeleteSecretAsync(new DeleteSecretRequest { SecretId = found.Arn, RecoveryWindowInDays = RecoveryDays }, ct);
        }
        catch (InvalidRequestException)
        {
            // so it is already, when an earlier answer was lost or another execution was first; or it may not be seen yet, and waiting helps
            if (await DescribeAsync(name, ct) is { IsPlannedForDeletion: false }) throw;
        }
        changes.Add($"secret {name} scheduled for deletion in {RecoveryDays} days");
    }

    /// <summary>
    /// The policy of every secret. It lets CAM's reader role, which is of another account, in for sessions tagged with the requester, and denies the value
    /// to everybody else: also to administrators of the management account, whose own permissions would let them in, but for the roles that the options name.
    /// The reader is a condition within its account, for Secrets Manager refuses a policy that names a role which CAM has not made yet, or has made anew.
    /// </summary>
    internal static string PolicyFor(PartnerCloudOptions options)
    {
        var reader = options.CamReaderRoleArn.Split(':');
        return PolicyDocument.Read("CredentialsSecretPolicy.json",
            ("ReaderPartition", reader[1]), ("ReaderAccountId", reader[4]), ("ReaderRoleArn", options.CamReaderRoleArn), ("CredentialsRoleArns", string.Join("\", \"", options.CredentialsRoleArns)));
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

    /// <summary>What the secret holds: the password that counts, whoever wrote it; or that of one version.</summary>
    /// <exception cref="CredentialsNotIssuedException">It was refused, or holds something else or another account's credentials.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">It failed, or the secret is not seen yet. Waiting helps.</exception>
    internal async Task<StoredCredentials> ReadAsync(string arn, string accountId, CancellationToken ct, string? version = null)
    {
        var value = await ValueAsync(arn, version, ct);
        var content = Parse(value.SecretString) ?? throw new CredentialsNotIssuedException("reading the secret back", "something that is not the credentials' JSON");
        return content.AccountId == accountId ? new(content, value.CreatedDate)
            : throw new CredentialsNotIssuedException("reading the secret back", $"the credentials of account {content.AccountId} instead of {accountId}");
    }

    private async Task<GetSecretValueResponse> ValueAsync(string arn, string? version, CancellationToken ct)
    {
        try
        {
            return await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = arn, VersionId = version }, ct);
        }
        catch (ResourceNotFoundException notYet)
        {
            throw new AwsTemporarilyUnavailableException(AwsCall.Of(notYet), AwsAnswer.CodeOf(notYet), inner: null);
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

    /// <summary>
    /// The version's id, 64 characters. When an answer is lost the SDK sends the same token with the same content again, and Secrets Manager takes
    /// that as the same request. A later try brings another password under the token, and learns that the secret exists.
    /// </summary>
    internal static string VersionOf(string executionName, string userName) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{executionName}/{userName}")));
}
