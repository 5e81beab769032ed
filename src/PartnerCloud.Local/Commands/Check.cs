namespace PartnerCloud.Local.Commands;

/// <summary>A statement about the cloud after an execution, and whether it is true.</summary>
/// <param name="Statement">What must be true, as a sentence.</param>
/// <param name="Holds">Whether it is true.</param>
internal sealed record Check(string Statement, bool Holds);
