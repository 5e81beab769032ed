using PartnerCloud.Prover.Patterns;
using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Proofs;

/// <summary>Encodes statements as conjunctions of atoms. Policy variables are replaced by their fixed values.</summary>
/// <param name="unions">The shared unions of patterns.</param>
/// <param name="fixedValues">The values of policy variables.</param>
internal sealed class Encoder(Unions unions, IReadOnlyDictionary<string, string> fixedValues)
{
    private readonly Dictionary<Statement, EncodedStatement> encoded = new(ReferenceEqualityComparer.Instance);

    /// <exception cref="NotEncodedException">The statement contains something that the prover cannot decide.</exception>
    public EncodedStatement Encode(Statement statement)
    {
        if (!encoded.TryGetValue(statement, out var known))
            encoded[statement] = known = EncodeNew(statement);
        return known;
    }

    /// <summary>Encodes a condition of a claim. All variables in it need a fixed value.</summary>
    public Atom Encode(Condition condition, string where)
    {
        var at = $"{where}, {condition.Operator} {condition.Key}";
        var taken = ConditionOperator.Parse(condition.Operator, at);
        var use = taken.IsNull ? ConditionKeyUse.Either : taken.Quantifier is null ? ConditionKeyUse.OneValue : ConditionKeyUse.SeveralValues;
        return new(ConstraintOf(taken, condition, at), use, at, condition.Key);
    }

    /// <summary>Encodes the values of the action or the resource.</summary>
    public Atom Encode(Variable variable, IReadOnlyList<string> patterns, bool isInside, string where) =>
        new(new(variable, IsSome: true, Union(patterns, variable == Variable.Action ? PatternStyle.Action : PatternStyle.Like, where), isInside), ConditionKeyUse.OneValue, where, variable.Id);

    private EncodedStatement EncodeNew(Statement statement)
    {
        if (!statement.IsForEverybody)
            throw new NotEncodedException($"{statement.Where}, Principal", "a statement for named principals is not encoded");
        var atoms = new List<Atom> { Encode(Variable.Action, statement.Actions, statement.HasActions, $"{statement.Where}, {(statement.HasActions ? "" : "Not")}Action") };
        var open = new List<string>();
        var resources = $"{statement.Where}, {(statement.HasResources ? "" : "Not")}Resource";
        Add(resources, statement.Resources, () => Encode(Variable.Resource, statement.Resources, statement.HasResources, resources));
        foreach (var condition in statement.Conditions)
            Add($"{statement.Where}, Condition, {condition.Operator} {condition.Key}", condition.Values, () => Encode(condition, $"{statement.Where}, Condition"));
        return new(atoms, open);

        void Add(string where, IReadOnlyList<string> texts, Func<Atom> encode)
        {
            if (!statement.HasVariables && texts.Any(text => text.Contains("${", StringComparison.Ordinal)))
                throw new NotEncodedException(where, "variables need a policy of Version 2012-10-17");
            try
            {
                atoms.Add(encode());
            }
            catch (UnknownVariableException unknown) when (!statement.IsAllow)
            {
                open.Add($"{where}: {unknown.Message}");
            }
            catch (UnknownVariableException unknown)
            {
                throw new NotEncodedException(where, unknown.Message);
            }
        }
    }

    private Constraint ConstraintOf(ConditionOperator taken, Condition condition, string where)
    {
        var variable = Variable.Key(condition.Key);
        if (taken.Style is not { } style)
            return new(variable, IsSome: IsThere(condition.Values, where), unions.Everything, IsInside: true);
        var union = Union(condition.Values, style, where);
        return taken.Quantifier switch
        {
            ConditionOperator.ForAnyValue => new(variable, IsSome: true, union, IsInside: !taken.IsNegated),
            ConditionOperator.ForAllValues => new(variable, IsSome: false, union, IsInside: taken.IsNegated),
            _ when taken.IsNegated => new(variable, IsSome: false, union, IsInside: true),
            _ => new(variable, IsSome: !taken.IfExists, union, IsInside: !taken.IfExists),
        };
    }

    /// <summary>If <c>Null</c> is false, the key must be present.</summary>
    private static bool IsThere(IReadOnlyList<string> values, string where) => values is [var value] && bool.TryParse(value, out var isNull)
        ? !isNull
        : throw new NotEncodedException(where, "Null takes one of true and false");

    private PatternUnion Union(IReadOnlyList<string> texts, PatternStyle style, string where)
    {
        if (style == PatternStyle.Action && texts.FirstOrDefault(text => text.Contains("${", StringComparison.Ordinal)) is { } wrong)
            throw new NotEncodedException(where, $"{wrong} has a variable, which actions cannot have");
        try
        {
            return unions.Of(texts.Select(text => Pattern.Read(text, style, fixedValues)));
        }
        catch (FormatException wrongArn)
        {
            throw new NotEncodedException(where, wrongArn.Message);
        }
    }
}
