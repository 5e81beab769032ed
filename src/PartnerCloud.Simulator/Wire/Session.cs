namespace PartnerCloud.Simulator.Wire;

/// <summary>What a session was opened with, and keeps for as long as it lasts.</summary>
internal sealed record Session
{
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The keys of the tags that go on into sessions which this one opens.</summary>
    public IReadOnlyList<string> TransitiveKeys { get; init; } = [];

    /// <summary>The texts of session policies: they bound what the session may do.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>Managed policies that bound the session likewise.</summary>
    public IReadOnlyList<string> PolicyArns { get; init; } = [];

    public string? SourceIdentity { get; init; }

    /// <summary>When STS issued its keys.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>Whether whoever opened it had shown a second factor.</summary>
    public bool MultiFactor { get; init; }
}
