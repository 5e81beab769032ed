using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>Reads members of EventBridge's requests, within AWS's limits.</summary>
internal static partial class EventInput
{
    /// <summary>The name of a rule or target.</summary>
    public static string Name(this JsonObject input, string member)
    {
        var name = input.Needed(member, 64);
        return Names().IsMatch(name) ? name : throw Constraint(name, member, @"Member must satisfy regular expression pattern: [\.\-_A-Za-z0-9]+");
    }

    /// <summary>A required text of limited length.</summary>
    public static string Needed(this JsonObject input, string member, int longest) => input.Short(member, longest) is { Length: > 0 } text ? text
        : throw EventErrors.Validation($"1 validation error detected: Value null at '{Camel(member)}' failed to satisfy constraint: Member must not be null");

    /// <summary>An optional text of limited length.</summary>
    public static string? Short(this JsonObject input, string member, int longest) => input.Text(member) is not { } text || text.Length <= longest ? input.Text(member)
        : throw Constraint("...", member, $"Member must have length less than or equal to {longest}");

    /// <summary>Refuses members that the simulation does not know.</summary>
    public static void Allow(this JsonObject input, string operation, params IEnumerable<string> members)
    {
        if (input.Select(member => member.Key).Except(members).FirstOrDefault() is { } unknown)
            throw EventErrors.NotSupported($"{operation} with {unknown}");
    }

    /// <summary>One page of a list: the items after NextToken, at most Limit.</summary>
    public static JsonObject Page(this JsonObject input, string member, IReadOnlyList<JsonNode> all)
    {
        var (limit, from) = ((int)(input.Number("Limit") ?? 100), 0);
        if (limit is < 1 or > 100)
            throw Constraint(limit.ToString(System.Globalization.CultureInfo.InvariantCulture), "Limit", limit < 1 ? "Member must have value greater than or equal to 1" : "Member must have value less than or equal to 100");
        if (input.Text("NextToken") is { } token && (!int.TryParse(token, out from) || from < 1 || from > all.Count))
            throw EventErrors.Validation("NextToken is invalid.");
        var answer = new JsonObject { [member] = new JsonArray([.. all.Skip(from).Take(limit)]) };
        if (from + limit < all.Count)
            answer["NextToken"] = (from + limit).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return answer;
    }

    public static AwsErrorException Constraint(string value, string member, string rule) =>
        EventErrors.Validation($"1 validation error detected: Value '{value}' at '{Camel(member)}' failed to satisfy constraint: {rule}");

    private static string Camel(string member) => char.ToLowerInvariant(member[0]) + member[1..];

    [GeneratedRegex(@"\A[\.\-_A-Za-z0-9]+\z")]
    private static partial Regex Names();
}
