using System.Text.Json;
using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Claims;

/// <summary>Reads claims from a JSON list.</summary>
public static class ClaimsFile
{
    private const string Name = "claims.json";

    private static readonly string[] Members = ["id", "claim", "lines", "category", "actions", "notActions", "resources", "notResources", "condition", "fixed", "known"];

    /// <summary>The claims of Partner Cloud.</summary>
    public static IReadOnlyList<Claim> BuiltIn() => Read(Resources.Read(Name));

    /// <summary>Reads claims and refuses anything unknown.</summary>
    /// <exception cref="NotEncodedException">A member is unknown, missing or has the wrong type, or two claims have the same id.</exception>
    public static IReadOnlyList<Claim> Read(string json)
    {
        using var document = StrictJson.Parse(Name, json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new NotEncodedException(Name, "it is not a list of claims");
        var claims = document.RootElement.EnumerateArray().Select(ReadOne).ToList();
        return claims.GroupBy(claim => claim.Id).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new NotEncodedException($"{Name}, {twice.Key}", "two claims have this id")
            : claims;
    }

    private static Claim ReadOne(JsonElement json, int index)
    {
        var where = $"{Name}, claim {index + 1}";
        var members = StrictJson.Object(json, where, Members);
        var id = Needed(members, "id", where);
        where = $"{Name}, {id}";
        return new()
        {
            Id = id,
            Text = Needed(members, "claim", where),
            Lines = StrictJson.Texts(members, "lines", where) ?? throw new NotEncodedException(where, "the member lines is missing"),
            Category = members.TryGetValue("category", out var category) ? StrictJson.Text(category, $"{where}, category") : null,
            Actions = StrictJson.Texts(members, "actions", where),
            NotActions = StrictJson.Texts(members, "notActions", where),
            Resources = StrictJson.Texts(members, "resources", where) is { } resources ? [.. resources.SelectMany(Spellings.Of)] : null,
            NotResources = StrictJson.Texts(members, "notResources", where),
            Conditions = members.TryGetValue("condition", out var condition) ? Condition.ReadAll(condition, $"{where}, condition") : [],
            Fixed = members.TryGetValue("fixed", out var values) ? ReadFixed(values, $"{where}, fixed") : new Dictionary<string, string>(),
            IsOfKnownActions = members.TryGetValue("known", out var known) && (known.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? known.GetBoolean() : throw new NotEncodedException($"{where}, known", "it is neither true nor false")),
        };
    }

    private static string Needed(Dictionary<string, JsonElement> members, string name, string where) =>
        members.TryGetValue(name, out var value) ? StrictJson.Text(value, $"{where}, {name}") : throw new NotEncodedException(where, $"the member {name} is missing");

    private static Dictionary<string, string> ReadFixed(JsonElement json, string where) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().ToDictionary(value => value.Name, value => StrictJson.Text(value.Value, $"{where}, {value.Name}"), StringComparer.OrdinalIgnoreCase)
        : throw new NotEncodedException(where, "it is not an object");
}
