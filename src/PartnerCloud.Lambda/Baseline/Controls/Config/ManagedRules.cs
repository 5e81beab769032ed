using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Access;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>
/// Config checks regularly what the baseline set, and what only the customer can put right. Our rules are known by their names, and the
/// customer's own are not looked at. AWS answers ResourceInUseException while it deletes or evaluates a rule: waiting helps.
/// </summary>
/// <param name="parameters">rules: the list.</param>
[Promise("AWS Config checks regularly what the baseline set, and what only the customer can put right. Rules whose names begin with CTL- are the partner's; all others are left alone.", Cis = ["1.3", "1.4", "1.7", "1.8", "1.9", "2.1.4", "3.1"])]
public sealed class ManagedRules(ControlParameters parameters) : IControlOfResources
{
    private readonly IReadOnlyList<ManagedRule> rules = parameters.Each("rules", rule => new ManagedRule(rule));

    /// <inheritdoc/>
    public bool Has(string resource) => rules.Any(rule => rule.Name == resource);

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct)
    {
        var present = await account.Config.Paginators.DescribeConfigRules(new DescribeConfigRulesRequest()).ConfigRules.ToDictionaryAsync(rule => rule.ConfigRuleName, cancellationToken: ct);
        var changes = new List<string>();
        foreach (var rule in rules.Where(rule => !exempt.Contains(rule.Name)))
        {
            var differences = rule.DifferencesFrom(present.GetValueOrDefault(rule.Name));
            if (differences.Count == 0) continue;
            await account.Config.PutConfigRuleAsync(new PutConfigRuleRequest { ConfigRule = rule.ToRule() }, ct);
            changes.AddRange(differences);
        }
        return changes;
    }
}
