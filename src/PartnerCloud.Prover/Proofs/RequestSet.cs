namespace PartnerCloud.Prover.Proofs;

/// <summary>The requests that satisfy some constraints. Each variable has its own constraints, independent of the others.</summary>
internal sealed class RequestSet
{
    private readonly Dictionary<Variable, Constraint[]> constraints;
    private readonly Values values;
    private readonly IReadOnlySet<Variable> several;

    /// <summary>All requests.</summary>
    public RequestSet(Values values, IReadOnlySet<Variable> several)
        : this([], values, several)
    {
    }

    private RequestSet(Dictionary<Variable, Constraint[]> constraints, Values values, IReadOnlySet<Variable> several) =>
        (this.constraints, this.values, this.several) = (constraints, values, several);

    /// <summary>Whether at least one of the requests also satisfies one more constraint.</summary>
    public bool Allows(Constraint constraint) => values.Exist([.. Of(constraint.Variable), constraint], several.Contains(constraint.Variable));

    public RequestSet With(Constraint constraint)
    {
        var more = new Dictionary<Variable, Constraint[]>(constraints);
        more[constraint.Variable] = [.. Of(constraint.Variable), constraint];
        return new(more, values, several);
    }

    /// <summary>The set with more constraints; null if no request is left.</summary>
    public RequestSet? With(IEnumerable<Constraint> more)
    {
        var set = this;
        foreach (var constraint in more)
        {
            if (!set.Allows(constraint))
                return null;
            set = set.With(constraint);
        }

        return set;
    }

    /// <summary>The values of a variable in one request of the set.</summary>
    public IReadOnlyList<string> Pick(Variable variable, IReadOnlyList<string> likely) => values.Find(Of(variable), several.Contains(variable), likely);

    private Constraint[] Of(Variable variable) => constraints.GetValueOrDefault(variable) ?? [];
}
