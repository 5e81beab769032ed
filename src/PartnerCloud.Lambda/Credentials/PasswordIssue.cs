using System.Security.Cryptography;
using System.Text;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// One request's issue of a password to one user: one version of the user's secret. The version's id is the client request token. It stays the same
/// however often the step runs. Only somebody who knows the key's ARN can compute the id, but the id proves nothing.
/// A version is trusted if it is encrypted with the credentials' key.
/// </summary>
/// <param name="Version">The version's id, 64 hexadecimal digits.</param>
internal sealed record PasswordIssue(string Version)
{
    /// <summary>The issue of an execution. The workflow is part of it, so the same request id in both workflows makes two issues.</summary>
    /// <param name="keyArn">The ARN of the credentials' key.</param>
    /// <param name="workflow">The workflow's name.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="executionName">The execution's name.</param>
    /// <param name="userName">The user's name, as IAM writes it.</param>
    public static PasswordIssue Of(string keyArn, string workflow, string accountId, string executionName, string userName) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{keyArn}/{workflow}/{accountId}/{executionName}/{userName}"))));
}
