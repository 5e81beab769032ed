using PartnerCloud.Prover.Patterns;

namespace PartnerCloud.Prover.Proofs;

/// <summary>Creates each union of patterns once. All claims share its automaton and the results found with it.</summary>
internal sealed class Unions
{
    private readonly Dictionary<string, PatternUnion> known = new(StringComparer.Ordinal);

    public Unions() => Everything = Of([Pattern.Read("*", PatternStyle.Like)]);

    /// <summary>The union that every value matches.</summary>
    public PatternUnion Everything { get; }

    public PatternUnion Of(IEnumerable<Pattern> patterns)
    {
        var distinct = patterns.DistinctBy(pattern => pattern.Key).OrderBy(pattern => pattern.Key, StringComparer.Ordinal).ToList();
        var key = string.Join('\0', distinct.Select(pattern => pattern.Key));
        if (!known.TryGetValue(key, out var union))
            known[key] = union = new(known.Count, new(distinct));
        return union;
    }
}
