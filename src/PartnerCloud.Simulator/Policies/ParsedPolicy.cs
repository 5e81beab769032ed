using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Policies;

/// <summary>A strictly parsed policy document.</summary>
internal sealed record ParsedPolicy(IReadOnlyList<PolicyStatement> Statements)
{
    private const string WithVariables = "2012-10-17";
    private const int MostKept = 10_000;

    private static readonly string[] Versions = [WithVariables, "2008-10-17"];
    private static readonly ConcurrentDictionary<string, ParsedPolicy> Parsed = new(StringComparer.Ordinal);

    /// <summary>Parses a policy. Evaluations are far more frequent than changes, so each text is parsed once.</summary>
    /// <exception cref="PolicyFormatException">The text is not JSON, or not a policy.</exception>
    public static ParsedPolicy Parse(string text)
    {
        if (Parsed.Count >= MostKept)
            Parsed.Clear();
        return Parsed.GetOrAdd(text, ParseNew);
    }

    private static ParsedPolicy ParseNew(string text)
    {
        var root = Read(text);
        if (root["Version"] is { } version && !(version is JsonValue value && value.TryGetValue<string>(out var named) && Versions.Contains(named)))
            throw new PolicyFormatException("The policy's Version must be 2012-10-17 or 2008-10-17.");
        if (root.FirstOrDefault(member => member.Key is not ("Version" or "Id" or "Statement")) is { Key: not null } unknown)
            throw new PolicyFormatException($"A policy has no member {unknown.Key}.");
        var variables = (string?)root["Version"] == WithVariables;
        var statements = root["Statement"] switch
        {
            JsonArray { Count: > 0 } many => many.Select(one => one as JsonObject ?? throw new PolicyFormatException("A statement is not an object.")),
            JsonObject single => [single],
            _ => throw new PolicyFormatException("The policy has no Statement."),
        };
        return new ParsedPolicy([.. statements.Select(statement => PolicyStatement.Parse(statement, variables))]);
    }

    /// <summary>Whether a statement allows every principal, without a condition that limits the caller to an account, an organization or a resource.</summary>
    public bool IsPublic => Statements.Any(statement => statement.IsAllow
        && (statement.Principals?.Any(principal => principal.Value == "*") ?? false)
        && !statement.Conditions.Any(condition => condition.BindsCaller));

    /// <summary>Whether some statement allows a request and none denies it.</summary>
    public bool Allows(PolicyRequest request)
    {
        var matching = Statements.Where(statement => statement.Matches(request)).ToList();
        return matching.Count > 0 && matching.TrueForAll(statement => statement.IsAllow);
    }

    private static JsonObject Read(string text)
    {
        try
        {
            return WholeJson.Parse(text) as JsonObject ?? throw new PolicyFormatException("The policy is not a JSON object.");
        }
        catch (JsonException)
        {
            throw new PolicyFormatException("The policy is not valid JSON.");
        }
    }
}
