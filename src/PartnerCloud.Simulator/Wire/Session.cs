namespace PartnerCloud.Simulator.Wire;

/// <summary>The properties of a session, which it keeps until it ends.</summary>
internal sealed record Session
{
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The keys of the tags that later sessions in the chain inherit.</summary>
    public IReadOnlyList<string> TransitiveKeys { get; init; } = [];

    /// <summary>The texts of the session policies, which limit the session's permissions.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>The ARNs of managed policies that limit the session's permissions.</summary>
    public IReadOnlyList<string> PolicyArns { get; init; } = [];

    public string? SourceIdentity { get; init; }

    /// <summary>The time when STS issued the keys.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>Whether a function opened the session, or one that the session comes from.</summary>
    public bool OfFunction { get; init; }

    /// <summary>Whether the session was opened with a second factor.</summary>
    public bool MultiFactor { get; init; }
}
