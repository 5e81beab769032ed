namespace PartnerCloud.Prover.Proofs;

/// <summary>The condition keys in the policies and in a claim, and how they are used.</summary>
internal sealed class Keys
{
    /// <summary>AWS sets these keys to true or false. The prover considers any value for other keys.</summary>
    private static readonly string[] AlwaysBoolean =
        ["aws:MultiFactorAuthPresent", "aws:PrincipalIsAWSService", "aws:SecureTransport", "aws:ViaAWSService"];

    /// <summary>AWS sets these keys for every signed request. An unsigned request has no identity.</summary>
    private static readonly string[] AlwaysThere = ["aws:PrincipalArn", "aws:PrincipalIsAWSService", "aws:PrincipalType", "aws:SecureTransport"];

    private Keys(IReadOnlyDictionary<Variable, string> names, IReadOnlySet<Variable> several) => (Names, Several) = (names, several);

    /// <summary>All keys, in the spelling of their first use.</summary>
    public IReadOnlyDictionary<Variable, string> Names { get; }

    /// <summary>The keys that may have several values at once.</summary>
    public IReadOnlySet<Variable> Several { get; }

    public IEnumerable<Variable> Booleans => AlwaysBoolean.Select(Variable.Key).Where(Names.ContainsKey);

    /// <summary>The keys that every request of an identity has.</summary>
    public IEnumerable<Variable> Present => AlwaysThere.Select(Variable.Key).Where(Names.ContainsKey);

    /// <exception cref="NotEncodedException">A key is used as a single-valued key in one place and as a multivalued key in another.</exception>
    public static Keys Of(IEnumerable<Atom> atoms)
    {
        var names = new Dictionary<Variable, string>();
        var uses = new Dictionary<Variable, Atom>();
        foreach (var atom in atoms)
        {
            var variable = atom.Constraint.Variable;
            if (variable == Variable.Action || variable == Variable.Resource)
                continue;
            names.TryAdd(variable, atom.Name);
            if (atom.Use != ConditionKeyUse.Either && !uses.TryAdd(variable, atom) && uses[variable] is var before && before.Use != atom.Use)
                throw new NotEncodedException(atom.Where, $"the key is used here and in another place ({before.Where}), once with one value and once with several");
        }

        return new(names, uses.Where(use => use.Value.Use == ConditionKeyUse.SeveralValues).Select(use => use.Key).ToHashSet());
    }
}
