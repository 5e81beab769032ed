using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sts;

/// <summary>
/// The role that a caller asks for, once he has been found to be allowed. A role that does not exist, that does not trust him, and that is too
/// new to be known give one and the same answer, as in AWS. Unlike AWS, an account's root may assume roles, too: it stands for any administrator of the account.
/// </summary>
internal static class AssumeRoleAuthorizer
{
    /// <exception cref="AwsErrorException">The role is not known, or not yet.</exception>
    public static IamRole Open(SimulatedCloud cloud, Caller caller, string roleArn)
    {
        if (Split(roleArn) is not (var accountId, var name))
            throw new AwsErrorException("ValidationError", $"{roleArn} is invalid");
        return cloud.Find(accountId)?.Iam.Roles.GetValueOrDefault(name) is { } role && role.ArnIn(accountId) == roleArn && role.AssumableFrom <= cloud.Now
            ? role
            : throw new AwsErrorException("AccessDenied", $"User: {caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {roleArn}", 403);
    }

    /// <summary>The account and the name in a role's ARN; null for what is none.</summary>
    public static (string AccountId, string Name)? Split(string roleArn) =>
        roleArn.Split(':') is ["arn", "aws", "iam", "", var accountId, var resource] && resource.StartsWith("role/", StringComparison.Ordinal)
            ? (accountId, resource[(resource.LastIndexOf('/') + 1)..])
            : null;
}
