using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Claims;

/// <summary>A sentence, and the requests that it says nobody can make. What it does not restrict may be anything.</summary>
public sealed record Claim
{
    /// <summary>What commands and reports call it.</summary>
    public required string Id { get; init; }

    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The lines of defence each of which has to make it true alone.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Patterns of forbidden actions; null for all.</summary>
    public IReadOnlyList<string>? Actions { get; init; }

    /// <summary>The category of services, as AWS sorts them, all of whose actions are forbidden; null for none. Takes the place of <see cref="Actions"/>.</summary>
    public string? Category { get; init; }

    /// <summary>Patterns of actions that are not forbidden.</summary>
    public IReadOnlyList<string>? NotActions { get; init; }

    /// <summary>Patterns of resources that are out of reach; null for all.</summary>
    public IReadOnlyList<string>? Resources { get; init; }

    /// <summary>Patterns of resources that are not.</summary>
    public IReadOnlyList<string>? NotResources { get; init; }

    /// <summary>What else is true of a forbidden request.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Values of condition keys, which policy variables stand for.</summary>
    public IReadOnlyDictionary<string, string> Fixed { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether only actions count that AWS has today.</summary>
    public bool IsOfKnownActions { get; init; }
}
