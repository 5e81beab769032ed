using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Nobody uses the root user. Its credentials cannot be changed from inside the account, so that this looks and never writes. With centralized root
/// access Organizations creates accounts whose root user has none; a migrated account's root user keeps its own until somebody removes them.
/// </summary>
[ControlDescription("Nobody uses the root user: its access keys, password and missing MFA are reported. Nothing is written.", Cis = ["1.3", "1.4"])]
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
        if (isCreated && password == true) yield return "the root user has a password: turn on centralized root access for the organization and delete the root user's credentials";
        if (!isCreated && password != false && summary.GetValueOrDefault("AccountMFAEnabled") == 0) yield return "the root user has no MFA: set it up, or delete the root user's credentials";
    }
}
