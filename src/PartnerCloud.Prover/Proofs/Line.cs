namespace PartnerCloud.Prover.Proofs;

/// <summary>A line of defence: the layers that a request must pass.</summary>
/// <param name="Name">The name in claims.</param>
/// <param name="Says">Whom the line restricts, in words.</param>
/// <param name="Layers">The layers. A request must pass all of them.</param>
public sealed record Line(string Name, string Says, IReadOnlyList<Layer> Layers);
