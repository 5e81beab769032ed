using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Policies;

/// <summary>One statement of a policy document.</summary>
internal sealed record PolicyStatement
{
    private static readonly string[] Known =
        ["Sid", "Effect", "Principal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    // AWS accepts NotPrincipal only in denials of resource policies, and advises against it. It then denies every principal with a permissions boundary, named or not.
    private const string NotPrincipalRefused =
        "The simulated AWS does not support NotPrincipal. Use \"Principal\": \"*\" with a condition instead, such as ArnNotEquals on aws:PrincipalArn, as AWS recommends.";

    /// <summary>The statement's Sid; null for none.</summary>
    public string? Sid { get; private init; }

    public bool IsAllow { get; private init; }

    public IReadOnlyList<(string Type, string Value)>? Principals { get; private init; }

    public IReadOnlyList<string>? Actions { get; private init; }

    public IReadOnlyList<string>? NotActions { get; private init; }

    public IReadOnlyList<string>? Resources { get; private init; }

    public IReadOnlyList<string>? NotResources { get; private init; }

    public IReadOnlyList<PolicyCondition> Conditions { get; private init; } = [];

    /// <summary>Whether the policy's version supports variables such as <c>${aws:username}</c>.</summary>
    public bool HasVariables { get; private init; }

    /// <exception cref="PolicyFormatException">The statement breaks the grammar.</exception>
    public static PolicyStatement Parse(JsonObject json, bool variables)
    {
        if (json.ContainsKey("NotPrincipal"))
            throw new PolicyFormatException(NotPrincipalRefused);
        if (json.FirstOrDefault(member => !Known.Contains(member.Key)) is { Key: not null } unknown)
            throw new PolicyFormatException($"A statement has no member {unknown.Key}.");
        var statement = new PolicyStatement
        {
            Sid = json[nameof(Sid)] is { } sid ? PolicyGrammarJson.Text(sid, nameof(Sid)) : null,
            HasVariables = variables,
            IsAllow = PolicyGrammarJson.Text(json["Effect"], "Effect") switch
            {
                "Allow" => true,
                "Deny" => false,
                _ => throw new PolicyFormatException("A statement's Effect must be Allow or Deny."),
            },
            Principals = PolicyGrammarJson.Principals(json["Principal"]),
            Actions = PolicyGrammarJson.Texts(json["Action"], "Action"),
            NotActions = PolicyGrammarJson.Texts(json["NotAction"], "NotAction"),
            Resources = PolicyGrammarJson.Texts(json["Resource"], "Resource"),
            NotResources = PolicyGrammarJson.Texts(json["NotResource"], "NotResource"),
            Conditions = PolicyCondition.ParseAll(json["Condition"]),
        };
        if (statement.Actions is null == statement.NotActions is null)
            throw new PolicyFormatException("A statement must have exactly one of Action and NotAction.");
        var action = (statement.Actions ?? statement.NotActions)!.FirstOrDefault(name => name != "*" && !name.Contains(':', StringComparison.Ordinal));
        return action is null ? statement : throw new PolicyFormatException($"{action} is not an action: it has no service prefix.");
    }

    public bool Matches(PolicyRequest request) =>
        (Principals is null || Principals.Any(pattern => Names(pattern, request)))
        && (Actions is null || Actions.Any(pattern => Wildcard.Matches(pattern, request.Action, ignoreCase: true)))
        && !(NotActions?.Any(pattern => Wildcard.Matches(pattern, request.Action, ignoreCase: true)) ?? false)
        && (Resources is null || Resources.Any(pattern => Is(pattern, request) ?? false))
        && (NotResources?.All(pattern => Is(pattern, request) is false) ?? true)
        && Conditions.All(condition => condition.Holds(request.Context, HasVariables));

    // Null if a variable has no value. Then neither Resource nor NotResource matches.
    private bool? Is(string pattern, PolicyRequest request) =>
        (HasVariables ? PolicyVariables.Fill(pattern, request.Context, asPattern: true) : pattern) is { } filled ? Wildcard.Matches(filled, request.Resource) : null;

    // A principal is an exact name or *. Partial wildcards are not allowed.
    private static bool Names((string Type, string Value) pattern, PolicyRequest request) =>
        request.Principals.Any(principal => principal.Type == pattern.Type && (pattern.Value == "*" || pattern.Value == principal.Value));
}
