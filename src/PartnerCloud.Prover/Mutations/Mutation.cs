using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Mutations;

/// <summary>A policy whose denials say less than they did.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Statement">The denial as it is.</param>
/// <param name="Kind">What is taken away.</param>
/// <param name="Without">The action, resource or value that is taken away; empty for the whole statement.</param>
/// <param name="Left">What is left of the denial; null for nothing.</param>
public sealed record Mutation(Policy Policy, Statement Statement, MutationKind Kind, string Without, Statement? Left)
{
    /// <summary>The mutated policy.</summary>
    public Policy Mutated { get; } = Policy with
    {
        Statements = [.. Policy.Statements.Where(statement => statement != Statement || Left is not null).Select(statement => statement == Statement ? Left! : statement)],
    };

    /// <summary>All mutations of the kinds that a claim has to catch, statement by statement.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="thorough">Whether resources and values of conditions are taken away, too.</param>
    public static IEnumerable<Mutation> Of(Policy policy, bool thorough)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Statements.Where(statement => !statement.IsAllow).SelectMany(statement =>
            (IEnumerable<Mutation>)[new(policy, statement, MutationKind.Statement, "", null), .. Smaller(policy, statement).Where(mutation => thorough || mutation.Kind == MutationKind.Action)]);
    }

    /// <summary>Only what makes the denial smaller: without an exception, or without a condition, it denies more, which no claim minds.</summary>
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

    /// <summary>Each item of a list of several, and the others.</summary>
    private static IEnumerable<(string Item, IReadOnlyList<string> Others)> OneLess(IReadOnlyList<string> items) =>
        items.Count < 2 ? [] : items.Select((item, index) => (item, (IReadOnlyList<string>)[.. items.Where((_, other) => other != index)]));
}
