using PartnerCloud.Lambda.Contract.Baseline;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>What a control checked and changed in an account, and what it found but may not change.</summary>
/// <param name="Changes">The changes made, in words; empty if everything was in place.</param>
/// <param name="Findings">What was found and not changed.</param>
/// <param name="Checks">The fields that were checked.</param>
public sealed record ControlResult(IReadOnlyList<string> Changes, IReadOnlyList<Finding> Findings, IReadOnlyList<FieldCheck> Checks)
{
    /// <summary>Nothing was checked or changed.</summary>
    public static ControlResult InPlace { get; } = new([], [], []);
}
