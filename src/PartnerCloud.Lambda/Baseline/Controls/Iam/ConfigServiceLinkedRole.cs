using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>Creates the service-linked role through which Config records. AWS keeps the role up to date.</summary>
[ControlDescription("The service-linked role AWSServiceRoleForConfig exists. AWS Config records through it.", Cis = ["3.3"])]
public sealed class ConfigServiceLinkedRole : IControl
{
    internal const string Name = "AWSServiceRoleForConfig";

    /// <summary>The role's ARN in the account.</summary>
    public static string ArnIn(TargetAccount account) => $"arn:{account.Partition}:iam::{account.AccountId}:role/aws-service-role/config.amazonaws.com/{Name}";

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var log = new ControlLog();
        if (log.CheckIs($"role {Name}", await ExistsAsync(account, Name, ct), ControlLog.None, "3.3")) return log;
        await CreateAsync(account, ct);
        log.Changed($"service-linked role {Name} created");
        return log;
    }

    /// <summary>Whether the account has a role of this name.</summary>
    internal static async Task<bool> ExistsAsync(TargetAccount account, string role, CancellationToken ct)
    {
        try
        {
            await account.Iam.GetRoleAsync(new GetRoleRequest { RoleName = role }, ct);
            return true;
        }
        catch (NoSuchEntityException)
        {
            return false;
        }
    }

    private static async Task CreateAsync(TargetAccount account, CancellationToken ct)
    {
        try
        {
            await account.Iam.CreateServiceLinkedRoleAsync(new CreateServiceLinkedRoleRequest { AWSServiceName = "config.amazonaws.com" }, ct);
        }
        catch (InvalidInputException taken) when (taken.Message.Contains("has been taken", StringComparison.Ordinal))
        {
            // the answer to an earlier try was lost, or somebody else was faster: the role exists
        }
    }
}
