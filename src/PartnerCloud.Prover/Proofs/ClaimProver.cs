using PartnerCloud.Prover.Claims;
using PartnerCloud.Prover.Patterns;
using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Proofs;

/// <summary>Decides claims from the texts of policies. One prover can decide many claims and reuses its results. It is not thread-safe.</summary>
/// <param name="known">The known actions of AWS.</param>
public sealed class ClaimProver(KnownActions known)
{
    private readonly Unions unions = new();
    private readonly Dictionary<string, Encoder> encoders = new(StringComparer.Ordinal);
    private Values? values;

    /// <summary>Decides whether a claim holds on a line of defence.</summary>
    /// <exception cref="NotEncodedException">A policy or the claim contains something that the prover cannot decide.</exception>
    public Decision Decide(Claim claim, Line line) => Decide(claim, line, within: null);

    /// <summary>Decides a claim for the requests that a statement matches. After a denial is removed, only these can have become possible.</summary>
    internal Decision Decide(Claim claim, Line line, Statement? within)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(line);
        var encoder = EncoderFor(claim.Fixed);
        List<Atom> wanted = [.. new ClaimEncoder(encoder, known).Encode(claim), .. within is null ? [] : encoder.Encode(within).Atoms];
        var statements = line.Layers.SelectMany(layer => layer.Policies).SelectMany(policy => policy.Statements).ToList();
        var denials = statements.Where(statement => !statement.IsAllow).Select(encoder.Encode).ToList();
        List<List<EncodedStatement>> allowing =
            [.. line.Layers.Where(layer => layer.MustAllow).Select(layer => layer.Policies.SelectMany(policy => policy.Statements).Where(statement => statement.IsAllow).Select(encoder.Encode).ToList())];
        var keys = Keys.Of(wanted.Concat(denials.Concat(allowing.SelectMany(layer => layer)).SelectMany(statement => statement.Atoms)));
        var start = new RequestSet(values ??= new(unions), keys.Several).With([.. Domains(keys), .. wanted.Select(atom => atom.Constraint)]);
        if (start is null)
            return new(claim, line, null);
        if (Escaping(start, allowing, [.. denials.Where(denial => denial.Open.Count == 0)]) is not { } maybe)
            return new(claim, line, null);
        return Escaping(start, allowing, denials) is { } found
            ? new(claim, line, new Witness(known, keys).Of(found, claim.Resources ?? []))
            : throw Undecided(claim, line, maybe, denials);
    }

    /// <summary>Finds requests that one statement allows in each layer that must allow, and that no denial matches.</summary>
    private static RequestSet? Escaping(RequestSet requests, IEnumerable<List<EncodedStatement>> allowing, IReadOnlyList<EncodedStatement> denials) =>
        allowing.FirstOrDefault() is not { } layer
            ? Search.Escaping(requests, denials)
            : layer.Select(allow => requests.With(allow.Atoms.Select(atom => atom.Constraint)))
                .Select(allowed => allowed is null ? null : Escaping(allowed, allowing.Skip(1), denials))
                .FirstOrDefault(found => found is not null);

    /// <summary>The error if the result depends on the value of a variable that the claim does not fix.</summary>
    private static NotEncodedException Undecided(Claim claim, Line line, RequestSet requests, IEnumerable<EncodedStatement> denials) => new(
        $"{claim.Id} on {line.Name}",
        $"the result depends on a value that the claim does not fix: {string.Join("; ", denials.Where(denial => requests.With(denial.Atoms.Select(atom => atom.Constraint)) is not null).SelectMany(denial => denial.Open))}");

    private IEnumerable<Constraint> Domains(Keys keys)
    {
        yield return new(Variable.Action, IsSome: true, unions.Of([Pattern.Read("?*:?*", PatternStyle.Like)]), IsInside: true);
        yield return new(Variable.Resource, IsSome: true, unions.Of([Pattern.Read("?*", PatternStyle.Like)]), IsInside: true);
        var booleans = unions.Of([Pattern.Read("true", PatternStyle.Exact), Pattern.Read("false", PatternStyle.Exact)]);
        foreach (var key in keys.Booleans)
            yield return new(key, IsSome: false, booleans, IsInside: false);
        foreach (var key in keys.Present)
            yield return new(key, IsSome: true, unions.Everything, IsInside: true);
    }

    private Encoder EncoderFor(IReadOnlyDictionary<string, string> fixedValues)
    {
        var key = string.Join('\0', fixedValues.Select(value => $"{value.Key}\0{value.Value}").Order(StringComparer.Ordinal));
        if (!encoders.TryGetValue(key, out var encoder))
            encoders[key] = encoder = new(unions, fixedValues);
        return encoder;
    }
}
