namespace PartnerCloud.Local.Commands;

/// <summary>Something that must hold in the cloud after an execution, and whether it does.</summary>
/// <param name="Statement">What must hold, as a sentence.</param>
/// <param name="Holds">Whether it does.</param>
internal sealed record Check(string Statement, bool Holds);
