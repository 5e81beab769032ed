using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Checks the credentials of the root user. They cannot be changed from inside the account, so this control never writes. With centralized root access,
/// Organizations creates accounts whose root user has no credentials. The root user of a migrated account keeps them until somebody deletes them.
/// </summary>
[ControlDescription("Nobody uses the root user. Its access keys, its password and missing MFA are reported. Nothing is changed.", Cis = ["1.3", "1.4"])]
public sealed class RootUser : IControl
{
    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var summary = (await account.Iam.GetAccountSummaryAsync(new GetAccountSummaryRequest(), ct)).SummaryMap ?? [];
        var log = new ControlLog();
        Check(summary, account.IsCreated, log);
        return log;
    }

    private static void Check(Dictionary<string, int> summary, bool isCreated, ControlLog log)
    {
        var password = summary.TryGetValue("AccountPasswordPresent", out var present) ? present > 0 : (bool?)null;
        if (!log.Check("root user: access keys", 0, summary.GetValueOrDefault("AccountAccessKeysPresent"), "1.3"))
            log.Found(FindingSeverity.High, "the root user has access keys", isCreated ? WhoActs.Operator : WhoActs.Customer, "Delete them.");
        if (isCreated && !log.Check("root user: password", false, password == true, "1.4"))
            log.Found(FindingSeverity.High, "the root user has a password", WhoActs.Operator, "Turn on centralized root access for the organization, then delete the root user's credentials.");
        if (!isCreated && password != false && !log.Check("root user: MFA", true, summary.GetValueOrDefault("AccountMFAEnabled") > 0, "1.4"))
            log.Found(FindingSeverity.High, "the root user has no MFA", WhoActs.Customer, "Set it up, or delete the root user's credentials.");
    }
}
