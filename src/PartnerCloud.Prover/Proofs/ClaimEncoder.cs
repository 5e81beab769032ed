using PartnerCloud.Prover.Claims;
using PartnerCloud.Prover.Patterns;
using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Proofs;

/// <summary>Encodes a claim as the atoms of the requests that it forbids.</summary>
internal sealed class ClaimEncoder(Encoder encoder, KnownActions known)
{
    /// <exception cref="NotEncodedException">The claim contains something that the prover cannot decide.</exception>
    public IReadOnlyList<Atom> Encode(Claim claim)
    {
        var where = $"claim {claim.Id}";
        try
        {
            return [.. Parts(claim, where)];
        }
        catch (UnknownVariableException unknown)
        {
            throw new NotEncodedException(where, unknown.Message);
        }
    }

    private IEnumerable<Atom> Parts(Claim claim, string where)
    {
        var forbidden = claim.Category is { } category ? known.OfCategory(category, claim.NotActions ?? [], $"{where}, category") : claim.Actions;
        if (claim.IsOfKnownActions)
            yield return encoder.Encode(Variable.Action, known.Matching(forbidden ?? ["*"], $"{where}, actions"), isInside: true, $"{where}, actions");
        else if (forbidden is { } actions)
            yield return encoder.Encode(Variable.Action, actions, isInside: true, $"{where}, actions");
        if (claim.NotActions is { } notActions)
            yield return encoder.Encode(Variable.Action, notActions, isInside: false, $"{where}, notActions");
        if (claim.Resources is { } resources)
            yield return encoder.Encode(Variable.Resource, resources, isInside: true, $"{where}, resources");
        if (claim.NotResources is { } notResources)
            yield return encoder.Encode(Variable.Resource, notResources, isInside: false, $"{where}, notResources");
        foreach (var condition in claim.Conditions)
            yield return encoder.Encode(condition, $"{where}, condition");
        foreach (var (key, value) in claim.Fixed)
            yield return encoder.Encode(new Condition("StringEquals", key, [value.Replace("${", "${$}{", StringComparison.Ordinal)]), $"{where}, fixed");
    }
}
