namespace PartnerCloud.Prover.Proofs;

/// <summary>A part of a request that policies evaluate: the action, the resource or a condition key.</summary>
/// <param name="Id">The name, in lower case, because condition keys are compared without case.</param>
internal readonly record struct Variable(string Id)
{
    public static Variable Action { get; } = new("action");

    public static Variable Resource { get; } = new("resource");

    public static Variable Key(string name) => new($"key {name.ToLowerInvariant()}");
}
