using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Mutations;

/// <summary>A copy of a policy with one denial removed or reduced.</summary>
/// <param name="Policy">The original policy.</param>
/// <param name="Statement">The original denial.</param>
/// <param name="Kind">What is removed.</param>
/// <param name="Without">The removed action, resource or value; empty for the whole statement.</param>
/// <param name="Left">The rest of the denial; null if all of it is removed.</param>
public sealed record Mutation(Policy Policy, Statement Statement, MutationKind Kind, string Without, Statement? Left)
{
    /// <summary>The mutated policy.</summary>
    public Policy Mutated { get; } = Policy with
    {
        Statements = [.. Policy.Statements.Where(statement => statement != Statement || Left is not null).Select(statement => statement == Statement ? Left! : statement)],
    };

    /// <summary>All mutations that a claim must catch, statement by statement.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="thorough">Whether to remove resources and condition values too.</param>
    public static IEnumerable<Mutation> Of(Policy policy, bool thorough)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Statements.Where(statement => !statement.IsAllow).SelectMany(statement =>
            (IEnumerable<Mutation>)[new(policy, statement, MutationKind.Statement, "", null), .. Smaller(policy, statement).Where(mutation => thorough || mutation.Kind == MutationKind.Action)]);
    }

    /// <summary>Only mutations that reduce the denial. Without an exception or a condition it would deny more, and no claim fails because of that.</summary>
    private static IEnumerable<Mutation> Smaller(Policy policy, Statement denial)
    {
        if (denial.HasActions)
        {
            foreach (var (action, left) in OneLess(denial.Actions))
                yield return new(policy, denial, MutationKind.Action, action, denial with { Actions = left });
        }

        if (denial.HasResources)
        {
            foreach (var (resource, left) in OneLess(denial.Resources))
                yield return new(policy, denial, MutationKind.Resource, resource, denial with { Resources = left });
        }

        foreach (var condition in denial.Conditions.Where(condition => !condition.Operator.Contains("Not", StringComparison.Ordinal)))
        {
            foreach (var (value, left) in OneLess(condition.Values))
            {
                yield return new(policy, denial, MutationKind.ConditionValue, value,
                    denial with { Conditions = [.. denial.Conditions.Select(one => one == condition ? condition with { Values = left } : one)] });
            }
        }
    }

    /// <summary>Each item of a list with several items, together with the other items.</summary>
    private static IEnumerable<(string Item, IReadOnlyList<string> Others)> OneLess(IReadOnlyList<string> items) =>
        items.Count < 2 ? [] : items.Select((item, index) => (item, (IReadOnlyList<string>)[.. items.Where((_, other) => other != index)]));
}
