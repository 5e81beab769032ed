namespace PartnerCloud.Lambda.Baseline;

/// <summary>What a control did in an account, and what it saw there that is not its to change. A list of changes is a result without findings.</summary>
/// <param name="Changes">What was changed, in words; empty when everything was in place.</param>
/// <param name="Findings">What a person should look at, in words.</param>
public sealed record ControlResult(IReadOnlyList<string> Changes, IReadOnlyList<string> Findings)
{
    /// <summary>Everything was in place.</summary>
    public static ControlResult InPlace { get; } = new([], []);

    /// <summary>Something was changed.</summary>
    public static ControlResult Changed(params IReadOnlyList<string> changes) => new(changes, []);

    /// <summary>Nothing was changed, and a person should look at something.</summary>
    public static ControlResult Found(params IReadOnlyList<string> findings) => new([], findings);

    /// <summary>A result without findings.</summary>
    public static implicit operator ControlResult(List<string> changes) => Changed(changes);

    /// <summary>A result without findings.</summary>
    public static implicit operator ControlResult(string[] changes) => Changed(changes);
}
