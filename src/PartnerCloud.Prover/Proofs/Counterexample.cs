namespace PartnerCloud.Prover.Proofs;

/// <summary>A request that a claim forbids and a line of defence allows.</summary>
/// <param name="Action">The action, for example <c>cloudtrail:StopLogging</c>.</param>
/// <param name="Resource">The resource's ARN, or <c>*</c>.</param>
/// <param name="Context">The values of each relevant condition key; an empty list if the request does not have the key.</param>
public sealed record Counterexample(string Action, string Resource, IReadOnlyDictionary<string, IReadOnlyList<string>> Context)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Action} on {Resource}{string.Concat(Context.Select(key => $"; {key.Key} {InWords(key.Value)}"))}";

    private static string InWords(IReadOnlyList<string> values) => values.Count == 0 ? "is absent" : $"= {string.Join(", ", values)}";
}
