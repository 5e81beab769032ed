namespace PartnerCloud.Prover.Proofs;

/// <summary>The condition keys that the policies and a claim look at, and how.</summary>
internal sealed class Keys
{
    /// <summary>AWS gives these one of true and false. Of a key that is not listed here, any value is considered.</summary>
    private static readonly string[] AlwaysBoolean =
        ["aws:MultiFactorAuthPresent", "aws:PrincipalIsAWSService", "aws:SecureTransport", "aws:ViaAWSService"];

    /// <summary>AWS gives these to every request that is signed. Who does not sign is no identity.</summary>
    private static readonly string[] AlwaysThere = ["aws:PrincipalArn", "aws:PrincipalIsAWSService", "aws:PrincipalType", "aws:SecureTransport"];

    private Keys(IReadOnlyDictionary<Variable, string> names, IReadOnlySet<Variable> several) => (Names, Several) = (names, several);

    /// <summary>All keys, as the first who names one spells it.</summary>
    public IReadOnlyDictionary<Variable, string> Names { get; }

    /// <summary>Those that may have several values at once.</summary>
    public IReadOnlySet<Variable> Several { get; }

    public IEnumerable<Variable> Booleans => AlwaysBoolean.Select(Variable.Key).Where(Names.ContainsKey);

    /// <summary>Those without which there is no request of an identity.</summary>
    public IEnumerable<Variable> Present => AlwaysThere.Select(Variable.Key).Where(Names.ContainsKey);

    /// <exception cref="NotEncodedException">A key is taken as having one value here and several there.</exception>
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
                throw new NotEncodedException(atom.Where, $"the key has one value here and several elsewhere ({before.Where}), or the other way round");
        }

        return new(names, uses.Where(use => use.Value.Use == ConditionKeyUse.SeveralValues).Select(use => use.Key).ToHashSet());
    }
}
