using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Errors;
using PartnerCloud.Lambda.Requests;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// The secret that holds an administrator's credentials, in the management account. Its name follows from provider and user, so that whoever
/// comes second finds what the first one wrote. It is tagged with the requester once, when it is written: a later request by another user of
/// the organization changes neither content nor tag and opens nothing to him, for only the person who asked may read.
/// </summary>
/// <param name="secrets">Secrets Manager of the management account.</param>
/// <param name="options">The key, and who may read.</param>
public sealed class CredentialsSecret(IAmazonSecretsManager secrets, PartnerCloudOptions options)
{
    private const string ReplacesPassword = "replaces-password";

    /// <summary>The secret's name.</summary>
    public static string NameOf(string providerId, string userName) => $"partner-cloud/{providerId}/{userName}/credentials";

    /// <summary>The secret; null when there is none. One that is scheduled for deletion is restored: its password may be in use.</summary>
    internal async Task<SecretReference?> FindAsync(string name, List<string> changes, CancellationToken ct)
    {
        try
        {
            var found = await secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = name }, ct);
            var reference = new SecretReference(found.ARN, found.Tags?.Exists(tag => tag is { Key: ReplacesPassword, Value: "pending" }) == true);
            if (found.DeletedDate is null) return reference;
            await secrets.RestoreSecretAsync(new RestoreSecretRequest { SecretId = name }, ct);
            changes.Add($"secret {name} restored");
            return reference;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Writes the secret. When somebody else was first, or an earlier answer was lost, what is there stays.</summary>
    /// <exception cref="CredentialsNotIssuedException">Secrets Manager refused it; carries the code only, for the message may echo the content.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">It failed, or the secret that exists is not seen yet; carries the code only. Waiting helps.</exception>
    internal async Task<SecretReference> CreateAsync(
        string name, SecretContent content, OnboardingRequest request, string executionName, bool replacesPassword, List<string> changes, CancellationToken ct)
    {
        try
        {
            var created = await secrets.CreateSecretAsync(new CreateSecretRequest
            {
                Name = name,
                ClientRequestToken = TokenOf(executionName, content.UserName),
                Description = "Temporary console credentials of the account's first administrator.",
                KmsKeyId = options.CredentialsKeyArn,
                SecretString = JsonSerializer.Serialize(content, SecretContentJsonContext.Default.SecretContent),
                Tags =
                [
                    new Tag { Key = "requester", Value = request.RequestedBy.UserId },
                    new Tag { Key = "provider-id", Value = request.Provider.Id },
                    new Tag { Key = "request-id", Value = request.RequestId },
                    .. replacesPassword ? new[] { new Tag { Key = ReplacesPassword, Value = "pending" } } : [],
                ],
            }, ct);
            changes.Add($"secret {name} written");
            return new(created.ARN, replacesPassword);
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

    /// <summary>Notes that IAM has taken the secret's password, so that nobody replaces it once more.</summary>
    internal Task MarkReplacedAsync(string arn, CancellationToken ct) =>
        secrets.TagResourceAsync(new TagResourceRequest { SecretId = arn, Tags = [new Tag { Key = ReplacesPassword, Value = "done" }] }, ct);

    /// <summary>What the secret holds: the password that counts, whoever wrote it.</summary>
    /// <exception cref="CredentialsNotIssuedException">It was refused, or holds something else or another account's credentials.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">It failed, or the secret is not seen yet. Waiting helps.</exception>
    internal async Task<SecretContent> ReadAsync(string arn, string accountId, CancellationToken ct)
    {
        var value = await ValueAsync(arn, ct);
        var content = Parse(value) ?? throw new CredentialsNotIssuedException("reading the secret back", "something that is not the credentials' JSON");
        return content.AccountId == accountId ? content
            : throw new CredentialsNotIssuedException("reading the secret back", $"the credentials of account {content.AccountId} instead of {accountId}");
    }

    private async Task<string?> ValueAsync(string arn, CancellationToken ct)
    {
        try
        {
            return (await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = arn }, ct)).SecretString;
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
    private static string TokenOf(string executionName, string userName) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{executionName}/{userName}")));
}
