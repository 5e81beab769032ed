using System.Security.Cryptography;
using System.Text;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// One request's issue of a password to one user. It names its secret versions: the first half of a version's id says whose issue it is, and the second half is
/// random, so that nobody can write the version before we do.
/// </summary>
/// <param name="Mark">The first half: 32 hexadecimal digits.</param>
internal sealed record PasswordIssue(string Mark)
{
    /// <summary>The issue of an execution. Workflow and account belong to it: one request id in both workflows makes two issues.</summary>
    /// <param name="workflow">The workflow's name.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="executionName">The execution's name.</param>
    /// <param name="userName">The user, as IAM writes the name.</param>
    public static PasswordIssue Of(string workflow, string accountId, string executionName, string userName) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{workflow}/{accountId}/{executionName}/{userName}")))[..32]);

    /// <summary>
    /// The id of a new version, 64 characters. When an answer is lost, the SDK sends the same token with the same content again, and Secrets Manager takes that
    /// as the same request.
    /// </summary>
    public string NewVersion() => Mark + RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Whether a version is of this issue.</summary>
    public bool Wrote(string? version) => version?.StartsWith(Mark, StringComparison.Ordinal) == true;
}
