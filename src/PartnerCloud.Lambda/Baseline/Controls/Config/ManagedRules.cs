using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>
/// Config regularly checks what the baseline sets, and what only the customer can correct. Our rules are recognized by their names; the customer's rules are not
/// inspected. Each of our rules carries a tag, because policies cannot name a rule: its ARN contains an id that AWS chooses. AWS answers ResourceInUseException
/// while it deletes or evaluates a rule. A later retry succeeds.
/// </summary>
/// <param name="parameters">rules: the list of rules.</param>
[ControlDescription("AWS Config regularly checks what the baseline sets, and what only the customer can correct. Rules whose names begin with CTL- belong to the partner and carry the tag made-by: partner-cloud. All other rules are left alone.", Cis = ["1.3", "1.4", "1.7", "1.8", "1.9", "2.1.4", "3.1"])]
public sealed class ManagedRules(ControlParameters parameters) : IControlOfResources
{
    private readonly IReadOnlyList<ManagedRule> rules = parameters.Each("rules", rule => new ManagedRule(rule));

    /// <inheritdoc/>
    public bool Has(string resource) => rules.Any(rule => rule.Name == resource);

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct)
    {
        var present = await account.Config.Paginators.DescribeConfigRules(new DescribeConfigRulesRequest()).ConfigRules.ToDictionaryAsync(rule => rule.ConfigRuleName, cancellationToken: ct);
        var log = new ControlLog();
        foreach (var rule in rules.Where(rule => !exempt.Contains(rule.Name)))
        {
            var found = present.GetValueOrDefault(rule.Name);
            var differences = rule.DifferencesFrom(found);
            log.CheckIs($"rule {rule.Name}", differences.Count == 0, ManagedRule.IsThere(found) ? "differs" : ControlLog.None);
            log.Changes.AddRange(differences);
            if (differences.Count > 0) await account.Config.PutConfigRuleAsync(new PutConfigRuleRequest { ConfigRule = rule.ToRule(), Tags = RuleTag.ForNewRule() }, ct);
            if (ManagedRule.IsThere(found) && await RuleTag.EnsureAsync(account.Config, found, ct)) log.Changed($"Config rule {rule.Name}: tag {RuleTag.Key} corrected");
        }
        return log;
    }
}
