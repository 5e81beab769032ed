using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sts;

/// <summary>
/// Finds the role for a caller whose permissions were already checked. As in AWS, the answer is the same for a role that does not exist, is in a closed account, does not
/// trust the caller, or is too new. Unlike in AWS, an account's root may assume roles, because it represents any administrator of the account.
/// </summary>
internal static class AssumeRoleAuthorizer
{
    /// <exception cref="AwsErrorException">STS does not know the role, or does not know it yet.</exception>
    public static IamRole Authorize(SimulatedCloud cloud, Caller caller, string roleArn)
    {
        if (RoleArn.Split(roleArn) is not (var accountId, var name))
            throw new AwsErrorException("ValidationError", $"{roleArn} is invalid");
        return cloud.Find(accountId) is { IsClosed: false } account && account.Iam.Roles.GetValueOrDefault(name) is { } role && role.ArnIn(accountId) == roleArn && role.AssumableFrom <= cloud.Now
            ? role
            : throw new AwsErrorException("AccessDenied", $"User: {caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {roleArn}", 403);
    }
}
