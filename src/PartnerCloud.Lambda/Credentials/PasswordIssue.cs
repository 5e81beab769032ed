using System.Security.Cryptography;
using System.Text;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// One request's issue of a password to one user. It is one version of the user's secret, whose id (the client request token) is the same however often the request
/// is worked on. The id takes the credentials' key's own to work out; what is trusted of a version is not its id, but the key that it is encrypted with.
/// </summary>
/// <param name="Version">The version's id, 64 hexadecimal digits.</param>
internal sealed record PasswordIssue(string Version)
{
    /// <summary>The issue of an execution. Workflow and account belong to it: one request id in both workflows makes two issues.</summary>
    /// <param name="keyArn">The credentials' key.</param>
    /// <param name="workflow">The workflow's name.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="executionName">The execution's name.</param>
    /// <param name="userName">The user, as IAM writes the name.</param>
    public static PasswordIssue Of(string keyArn, string workflow, string accountId, string executionName, string userName) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{keyArn}/{workflow}/{accountId}/{executionName}/{userName}"))));
}
