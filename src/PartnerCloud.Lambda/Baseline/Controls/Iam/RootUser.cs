using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;

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
        return ControlResult.Found([.. FindingsOf(summary, account.IsCreated)]);
    }

    private static IEnumerable<string> FindingsOf(Dictionary<string, int> summary, bool isCreated)
    {
        var password = summary.TryGetValue("AccountPasswordPresent", out var present) ? present > 0 : (bool?)null;
        if (summary.GetValueOrDefault("AccountAccessKeysPresent") > 0) yield return "the root user has access keys: delete them";
        if (isCreated && password == true) yield return "the root user has a password: turn on centralized root access for the organization, then delete the root user's credentials";
        if (!isCreated && password != false && summary.GetValueOrDefault("AccountMFAEnabled") == 0) yield return "the root user has no MFA: set it up, or delete the root user's credentials";
    }
}
