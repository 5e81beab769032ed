using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Cloud.Policies;
using PartnerCloud.Local.Services.Iam;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Services.Sts;

/// <summary>
/// Whether a caller may assume a role. A role that does not exist, that does not trust him, and that is too new to be known give one and the
/// same answer, as in AWS. Unlike AWS, an account's root may assume roles, too: it stands for any administrator of the account.
/// </summary>
internal static class RoleDoor
{
    /// <exception cref="AwsErrorException">The caller may not assume the role, or not yet.</exception>
    public static IamRole Open(SimulatedCloud cloud, Caller caller, string roleArn, string? externalId)
    {
        if (roleArn.Split(':') is not ["arn", "aws", "iam", "", var accountId, var resource] || !resource.StartsWith("role/", StringComparison.Ordinal))
            throw new AwsErrorException("ValidationError", $"{roleArn} is invalid");
        var role = cloud.Find(accountId)?.Iam.Roles.GetValueOrDefault(resource[(resource.LastIndexOf('/') + 1)..]);
        if (role is null || role.ArnIn(accountId) != roleArn || role.AssumableFrom > cloud.Now || !Trusts(cloud, role, roleArn, caller, externalId))
            throw new AwsErrorException("AccessDenied", $"User: {caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {roleArn}", 403);
        return role;
    }

    public static bool IsRoleSession(Caller caller) => caller.Arn.Contains(":assumed-role/", StringComparison.Ordinal);

    private static bool Trusts(SimulatedCloud cloud, IamRole role, string roleArn, Caller caller, string? externalId)
    {
        var context = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:PrincipalAccount"] = caller.AccountId,
            ["aws:PrincipalArn"] = SourceArn(cloud, caller),
            ["aws:SecureTransport"] = "true",
        };
        if (caller.AccountId is var account && cloud.Organization.Member(account) is not null)
            context["aws:PrincipalOrgID"] = cloud.Organization.Id;
        if (externalId is not null)
            context["sts:ExternalId"] = externalId;
        var names = new[] { caller.AccountId, $"arn:aws:iam::{caller.AccountId}:root", caller.Arn, SourceArn(cloud, caller) };
        return PolicyDocument.Parse(role.TrustPolicy).Allows(new([.. names.Select(name => ("AWS", name))], "sts:AssumeRole", roleArn) { Context = context });
    }

    // A role session goes by its role's ARN, too, which has the path that the session's ARN lacks.
    private static string SourceArn(SimulatedCloud cloud, Caller caller) =>
        IsRoleSession(caller) && cloud.Find(caller.AccountId)?.Iam.Roles.GetValueOrDefault(caller.Arn.Split('/')[1]) is { } role
            ? role.ArnIn(caller.AccountId)
            : IsRoleSession(caller) ? $"arn:aws:iam::{caller.AccountId}:role/{caller.Arn.Split('/')[1]}" : caller.Arn;
}
