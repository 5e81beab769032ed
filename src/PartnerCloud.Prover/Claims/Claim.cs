using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Claims;

/// <summary>A sentence, and the requests that nobody can make if the sentence is true. Properties of a request that the claim does not restrict can have any value.</summary>
public sealed record Claim
{
    /// <summary>The name in commands and reports.</summary>
    public required string Id { get; init; }

    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The lines of defence. Each of them alone must make the claim true.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Patterns of the forbidden actions; null for all actions.</summary>
    public IReadOnlyList<string>? Actions { get; init; }

    /// <summary>An AWS category of services. All actions of these services are forbidden. Null for no category; otherwise it replaces <see cref="Actions"/>.</summary>
    public string? Category { get; init; }

    /// <summary>Patterns of actions that are not forbidden.</summary>
    public IReadOnlyList<string>? NotActions { get; init; }

    /// <summary>Patterns of the protected resources; null for all resources.</summary>
    public IReadOnlyList<string>? Resources { get; init; }

    /// <summary>Patterns of resources that are not protected.</summary>
    public IReadOnlyList<string>? NotResources { get; init; }

    /// <summary>Further conditions of a forbidden request.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>The values of condition keys. Policy variables get these values.</summary>
    public IReadOnlyDictionary<string, string> Fixed { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the claim covers only the actions in known-actions.json.</summary>
    public bool IsOfKnownActions { get; init; }
}
