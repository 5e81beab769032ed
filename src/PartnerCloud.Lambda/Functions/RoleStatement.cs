using System.Text.Json.Nodes;

namespace PartnerCloud.Lambda.Functions;

/// <summary>One statement of a role's policy, with comments that IAM's format does not allow. Its placeholders are not filled yet.</summary>
public sealed record RoleStatement
{
    /// <summary>The statement's name, unique within its policy: letters and digits.</summary>
    public required string Sid { get; init; }

    /// <summary><c>Allow</c> or <c>Deny</c>.</summary>
    public required string Effect { get; init; }

    /// <summary>Actions such as <c>organizations:ListAccounts</c>. Empty if <see cref="NotActions"/> is set.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>The actions that are excluded. Empty if <see cref="Actions"/> is set.</summary>
    public required IReadOnlyList<string> NotActions { get; init; }

    /// <summary>ARNs, which may contain placeholders. Empty if <see cref="NotResources"/> is set.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>The resources that are excluded. Empty if <see cref="Resources"/> is set.</summary>
    public required IReadOnlyList<string> NotResources { get; init; }

    /// <summary>The condition block as JSON; null if there is none.</summary>
    public required string? Conditions { get; init; }

    /// <summary>The reason for the statement. Never null if an action or a resource contains a wildcard.</summary>
    public required string? Comment { get; init; }

    /// <summary>Why tests never see the role make the calls that this statement allows; null if they do.</summary>
    public required string? Unseen { get; init; }

    /// <summary>Whether an action or a resource contains a wildcard.</summary>
    public bool HasWildcard => Actions.Concat(NotActions).Concat(Resources).Concat(NotResources).Any(text => text.Contains('*', StringComparison.Ordinal));

    /// <summary>The statement with one more condition. All conditions have to be met.</summary>
    internal RoleStatement With(string conditionOperator, string key, string value)
    {
        var conditions = Conditions is null ? [] : JsonNode.Parse(Conditions)!.AsObject();
        var values = conditions[conditionOperator] as JsonObject ?? [];
        values.Add(key, value);
        conditions[conditionOperator] = values;
        return this with { Conditions = conditions.ToJsonString() };
    }

    /// <summary>The statement in IAM's format.</summary>
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
