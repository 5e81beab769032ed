namespace PartnerCloud.Prover.Proofs;

/// <summary>A line of defence: the layers that a request has to pass.</summary>
/// <param name="Name">What claims call it.</param>
/// <param name="Says">Whom it binds, in words.</param>
/// <param name="Layers">All layers; each has a say.</param>
public sealed record Line(string Name, string Says, IReadOnlyList<Layer> Layers);
