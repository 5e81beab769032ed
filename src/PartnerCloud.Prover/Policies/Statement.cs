using System.Text.Json;

namespace PartnerCloud.Prover.Policies;

/// <summary>One statement of a policy, as written.</summary>
public sealed record Statement
{
    private static readonly string[] Members = ["Sid", "Comment", "Effect", "Principal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    /// <summary>The policy's name and the Sid, or the statement's number if it has no Sid.</summary>
    public required string Where { get; init; }

    /// <summary>The Sid, or <c>statement 2</c>.</summary>
    public required string Sid { get; init; }

    /// <summary>Whether the statement allows; otherwise it denies.</summary>
    public required bool IsAllow { get; init; }

    /// <summary>Whether the statement applies to everybody, because it has no principal or names all. The prover cannot decide other statements.</summary>
    public required bool IsForEverybody { get; init; }

    /// <summary>Whether the statement has <c>Action</c>; otherwise it has <c>NotAction</c>.</summary>
    public required bool HasActions { get; init; }

    /// <summary>The patterns of <c>Action</c> or <c>NotAction</c>.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Whether the statement has <c>Resource</c>; otherwise it has <c>NotResource</c>.</summary>
    public required bool HasResources { get; init; }

    /// <summary>The patterns of <c>Resource</c> or <c>NotResource</c>.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>The conditions. All of them must be true.</summary>
    public required IReadOnlyList<Condition> Conditions { get; init; }

    /// <summary>Whether the policy's version supports variables.</summary>
    public required bool HasVariables { get; init; }

    internal static Statement Read(string policy, int index, JsonElement json, bool variables)
    {
        var sid = json.ValueKind == JsonValueKind.Object && json.TryGetProperty(nameof(Sid), out var named) ? StrictJson.Text(named, policy) : $"statement {index + 1}";
        var where = $"{policy}, {sid}";
        var members = StrictJson.Object(json, where, Members);
        var (hasActions, actions) = Either(members, "Action", where);
        var (hasResources, resources) = Either(members, "Resource", where);
        if (actions.FirstOrDefault(action => action != "*" && !action.Contains(':', StringComparison.Ordinal)) is { } wrong)
            throw new NotEncodedException(where, $"{wrong} is not an action");
        return new()
        {
            Where = where,
            Sid = sid,
            IsAllow = members.TryGetValue("Effect", out var effect) ? StrictJson.Text(effect, where) switch
            {
                "Allow" => true,
                "Deny" => false,
                _ => throw new NotEncodedException($"{where}, Effect", "it is neither Allow nor Deny"),
            } : throw new NotEncodedException($"{where}, Effect", "it is missing"),
            IsForEverybody = !members.TryGetValue("Principal", out var principal) || IsEverybody(principal),
            HasActions = hasActions,
            Actions = actions,
            HasResources = hasResources,
            Resources = resources,
            Conditions = members.TryGetValue("Condition", out var condition) ? Condition.ReadAll(condition, $"{where}, Condition") : [],
            HasVariables = variables,
        };
    }

    private static (bool IsPositive, IReadOnlyList<string> Values) Either(Dictionary<string, JsonElement> members, string name, string where) =>
        (StrictJson.Texts(members, name, where), StrictJson.Texts(members, $"Not{name}", where)) switch
        {
            ({ } values, null) => (true, values),
            (null, { } values) => (false, values),
            _ => throw new NotEncodedException(where, $"it needs exactly one of {name} and Not{name}"),
        };

    private static bool IsEverybody(JsonElement principal) => principal.ValueKind == JsonValueKind.Object
        ? principal.EnumerateObject().Count() == 1 && principal.TryGetProperty("AWS", out var aws) && IsStar(aws)
        : IsStar(principal);

    private static bool IsStar(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Any(IsStar)
        : value.ValueKind == JsonValueKind.String && value.GetString() == "*";
}
