using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Functions;

/// <summary>
/// The format of role policies: an IAM policy whose statements have a <c>Sid</c>. A <c>Comment</c> gives the reason, and is required with a
/// wildcard. <c>Unseen</c> says why tests do not see the call. Strings may contain placeholders such as <c>${AccountId}</c>,
/// and arrays <see cref="WorkflowPlaceholder"/>. IAM's own
/// variables contain a colon and are not replaced.
/// </summary>
public static partial class RolePolicy
{
    private static readonly string[] Known = ["Sid", "Comment", "Unseen", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    /// <summary>Reads a policy.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="name">The policy's name in errors.</param>
    /// <exception cref="InvalidOperationException">The policy is not in the format.</exception>
    public static IReadOnlyList<RoleStatement> Read(string text, string name)
    {
        var statements = WorkflowPlaceholder.Fill(JsonNode.Parse(text))?["Statement"] as JsonArray ?? throw new InvalidOperationException($"The role policy {name} has no array Statement.");
        var read = statements.Select(statement => Read(statement as JsonObject, name)).ToList();
        return read.DistinctBy(statement => statement.Sid).Count() == read.Count
            ? read
            : throw new InvalidOperationException($"The role policy {name} has two statements with the same Sid.");
    }

    /// <summary>Writes a policy in IAM's format, without comments and with filled placeholders. Null if there are no statements.</summary>
    /// <exception cref="InvalidOperationException">A placeholder has no value.</exception>
    public static string? Write(IReadOnlyList<RoleStatement> statements, IReadOnlyDictionary<string, string> placeholders)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (statements.Count == 0) return null;
        var policy = new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray([.. statements.Select(statement => statement.ToJson())]) };
        return Fill(policy, placeholders)!.ToJsonString();
    }

    private static RoleStatement Read(JsonObject? json, string name)
    {
        if (json is null) throw new InvalidOperationException($"A statement of the role policy {name} is not an object.");
        var sid = (string?)json["Sid"] ?? throw new InvalidOperationException($"A statement of the role policy {name} has no Sid.");
        if (json.Select(member => member.Key).Except(Known).FirstOrDefault() is { } unknown)
            throw new InvalidOperationException($"The statement {sid} of the role policy {name} has the unknown member {unknown}.");
        var statement = new RoleStatement
        {
            Sid = sid,
            Effect = (string?)json["Effect"] ?? "",
            Actions = Texts(json["Action"]),
            NotActions = Texts(json["NotAction"]),
            Resources = Texts(json["Resource"]),
            NotResources = Texts(json["NotResource"]),
            Conditions = json["Condition"]?.ToJsonString(),
            Comment = (string?)json["Comment"],
            Unseen = (string?)json["Unseen"],
        };
        return Problem(statement) is { } problem ? throw new InvalidOperationException($"The statement {sid} of the role policy {name} {problem}.") : statement;
    }

    private static string? Problem(RoleStatement statement) => statement switch
    {
        { Sid: var sid } when !Sid().IsMatch(sid) => "has a Sid with other characters than letters and digits",
        { Effect: not ("Allow" or "Deny") } => "has an Effect that is neither Allow nor Deny",
        { Actions.Count: 0, NotActions.Count: 0 } or { Actions.Count: > 0, NotActions.Count: > 0 } => "needs exactly one of Action and NotAction",
        { Resources.Count: 0, NotResources.Count: 0 } or { Resources.Count: > 0, NotResources.Count: > 0 } => "needs exactly one of Resource and NotResource",
        { HasWildcard: true, Comment: null } => "has a wildcard and no Comment that says why",
        _ => null,
    };

    private static IReadOnlyList<string> Texts(JsonNode? node) => node switch
    {
        null => [],
        JsonArray many => [.. many.Select(one => (string)one!)],
        _ => [(string)node!],
    };

    /// <summary>Fills placeholders in values only: a condition's key is a name.</summary>
    private static JsonNode? Fill(JsonNode? node, IReadOnlyDictionary<string, string> placeholders) => node switch
    {
        JsonObject json => new JsonObject(json.Select(member => KeyValuePair.Create(member.Key, Fill(member.Value, placeholders)))),
        JsonArray array => new JsonArray([.. array.Select(item => Fill(item, placeholders))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Placeholder().Replace(text, match => ValueOf(match.Groups[1].Value, placeholders)),
        _ => node?.DeepClone(),
    };

    private static string ValueOf(string placeholder, IReadOnlyDictionary<string, string> placeholders) =>
        placeholders.TryGetValue(placeholder, out var value) ? value : throw new InvalidOperationException($"The placeholder {placeholder} has no value.");

    [GeneratedRegex(@"\A[A-Za-z0-9]+\z")]
    private static partial Regex Sid();

    [GeneratedRegex(@"\$\{([A-Za-z]+)\}")]
    private static partial Regex Placeholder();
}
