using System.Text.Json.Nodes;

namespace PartnerCloud.Lambda.Functions;

/// <summary>One statement of a role's policy, with the reasons that IAM has no place for. Placeholders are not filled yet.</summary>
public sealed record RoleStatement
{
    /// <summary>Names the statement within its policy: letters and digits.</summary>
    public required string Sid { get; init; }

    /// <summary><c>Allow</c> or <c>Deny</c>.</summary>
    public required string Effect { get; init; }

    /// <summary>Actions such as <c>organizations:ListAccounts</c>; empty where <see cref="NotActions"/> are given.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>All actions but these.</summary>
    public required IReadOnlyList<string> NotActions { get; init; }

    /// <summary>ARNs, which may hold placeholders; empty where <see cref="NotResources"/> are given.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>All resources but these.</summary>
    public required IReadOnlyList<string> NotResources { get; init; }

    /// <summary>The condition block as JSON; null where there is none.</summary>
    public required string? Conditions { get; init; }

    /// <summary>Why it is so; there wherever an action or a resource holds a wildcard.</summary>
    public required string? Comment { get; init; }

    /// <summary>Why what it allows is never seen as a call of the role itself; null where it is seen.</summary>
    public required string? Unseen { get; init; }

    /// <summary>Whether an action or a resource holds a wildcard.</summary>
    public bool HasWildcard => Actions.Concat(NotActions).Concat(Resources).Concat(NotResources).Any(text => text.Contains('*', StringComparison.Ordinal));

    /// <summary>The statement with one more condition, which has to hold besides the others.</summary>
    internal RoleStatement With(string conditionOperator, string key, string value)
    {
        var conditions = Conditions is null ? [] : JsonNode.Parse(Conditions)!.AsObject();
        var values = conditions[conditionOperator] as JsonObject ?? [];
        values.Add(key, value);
        conditions[conditionOperator] = values;
        return this with { Conditions = conditions.ToJsonString() };
    }

    /// <summary>The statement as IAM takes it.</summary>
    internal JsonObject ToJson()
    {
        var json = new JsonObject { [nameof(Sid)] = Sid, [nameof(Effect)] = Effect };
        Add("Action", Actions);
        Add("NotAction", NotActions);
        Add("Resource", Resources);
        Add("NotResource", NotResources);
        if (Conditions is not null) json["Condition"] = JsonNode.Parse(Conditions);
        return json;

        void Add(string member, IReadOnlyList<string> texts)
        {
            if (texts.Count > 0) json[member] = new JsonArray([.. texts.Select(text => (JsonNode)text)]);
        }
    }
}
