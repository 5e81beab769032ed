namespace PartnerCloud.Lambda.Baseline;

/// <summary>What a control changed in an account, and what it found but may not change. A list of changes converts to a result without findings.</summary>
/// <param name="Changes">The changes made, in words; empty if everything was in place.</param>
/// <param name="Findings">What a person should check, in words.</param>
public sealed record ControlResult(IReadOnlyList<string> Changes, IReadOnlyList<string> Findings)
{
    /// <summary>Everything was in place.</summary>
    public static ControlResult InPlace { get; } = new([], []);

    /// <summary>Something was changed.</summary>
    public static ControlResult Changed(params IReadOnlyList<string> changes) => new(changes, []);

    /// <summary>Nothing was changed, and a person should check something.</summary>
    public static ControlResult Found(params IReadOnlyList<string> findings) => new([], findings);

    /// <summary>A result without findings.</summary>
    public static implicit operator ControlResult(List<string> changes) => Changed(changes);

    /// <summary>A result without findings.</summary>
    public static implicit operator ControlResult(string[] changes) => Changed(changes);
}
