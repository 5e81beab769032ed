using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Cloud.Policies;

/// <summary>One statement of a policy document.</summary>
internal sealed record PolicyStatement
{
    private static readonly string[] Known =
        ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    public bool IsAllow { get; private init; }

    public IReadOnlyList<(string Type, string Value)>? Principals { get; private init; }

    public IReadOnlyList<(string Type, string Value)>? NotPrincipals { get; private init; }

    public IReadOnlyList<string>? Actions { get; private init; }

    public IReadOnlyList<string>? NotActions { get; private init; }

    public IReadOnlyList<string>? Resources { get; private init; }

    public IReadOnlyList<string>? NotResources { get; private init; }

    public IReadOnlyList<PolicyCondition> Conditions { get; private init; } = [];

    /// <exception cref="PolicyFormatException">The statement breaks the grammar.</exception>
    public static PolicyStatement Parse(JsonObject json)
    {
        if (json.FirstOrDefault(member => !Known.Contains(member.Key)) is { Key: not null } unknown)
            throw new PolicyFormatException($"A statement has no member {unknown.Key}.");
        var statement = new PolicyStatement
        {
            IsAllow = PolicyJson.Text(json["Effect"], "Effect") switch
            {
                "Allow" => true,
                "Deny" => false,
                _ => throw new PolicyFormatException("A statement's Effect is not one of Allow and Deny."),
            },
            Principals = PolicyJson.Principals(json["Principal"]),
            NotPrincipals = PolicyJson.Principals(json["NotPrincipal"]),
            Actions = PolicyJson.Texts(json["Action"], "Action"),
            NotActions = PolicyJson.Texts(json["NotAction"], "NotAction"),
            Resources = PolicyJson.Texts(json["Resource"], "Resource"),
            NotResources = PolicyJson.Texts(json["NotResource"], "NotResource"),
            Conditions = PolicyCondition.ParseAll(json["Condition"]),
        };
        if (statement.Actions is null == statement.NotActions is null)
            throw new PolicyFormatException("A statement has exactly one of Action and NotAction.");
        var action = (statement.Actions ?? statement.NotActions)!.FirstOrDefault(name => name != "*" && !name.Contains(':', StringComparison.Ordinal));
        return action is null ? statement : throw new PolicyFormatException($"{action} is not an action: it has no service prefix.");
    }

    public bool Matches(PolicyRequest request) =>
        (Principals is null || Principals.Any(pattern => Names(pattern, request)))
        && !(NotPrincipals?.Any(pattern => Names(pattern, request)) ?? false)
        && (Actions is null || Actions.Any(pattern => Wildcard.Matches(pattern, request.Action, ignoreCase: true)))
        && !(NotActions?.Any(pattern => Wildcard.Matches(pattern, request.Action, ignoreCase: true)) ?? false)
        && (Resources is null || Resources.Any(pattern => Wildcard.Matches(pattern, request.Resource)))
        && !(NotResources?.Any(pattern => Wildcard.Matches(pattern, request.Resource)) ?? false)
        && Conditions.All(condition => condition.Holds(request.Context));

    // A principal is named exactly or is everybody; it takes no partial wildcards.
    private static bool Names((string Type, string Value) pattern, PolicyRequest request) =>
        request.Principals.Any(principal => principal.Type == pattern.Type && (pattern.Value == "*" || pattern.Value == principal.Value));
}
