namespace PartnerCloud.Prover.Proofs;

/// <summary>Something of a request that policies look at.</summary>
/// <param name="Id">Lower case: condition keys compare ignoring case.</param>
internal readonly record struct Variable(string Id)
{
    public static Variable Action { get; } = new("action");

    public static Variable Resource { get; } = new("resource");

    public static Variable Key(string name) => new($"key {name.ToLowerInvariant()}");
}
