using System.Text.Json;

namespace PartnerCloud.Prover.Policies;

/// <summary>A policy document, as written.</summary>
/// <param name="Name">The name in reports.</param>
/// <param name="Statements">Its statements.</param>
public sealed record Policy(string Name, IReadOnlyList<Statement> Statements)
{
    private const string WithVariables = "2012-10-17";

    private static readonly string[] Members = ["Version", "Id", "Statement"];

    /// <summary>Reads a document. An unknown member is an error.</summary>
    /// <exception cref="NotEncodedException">The text is not a policy, or has a member that the prover does not know.</exception>
    public static Policy Read(string name, string json)
    {
        using var document = StrictJson.Parse(name, json);
        var root = StrictJson.Object(document.RootElement, name, Members);
        var variables = root.GetValueOrDefault("Version") is { ValueKind: JsonValueKind.String } version && version.GetString() == WithVariables;
        var statements = root.GetValueOrDefault("Statement") switch
        {
            { ValueKind: JsonValueKind.Array } many when many.GetArrayLength() > 0 => many.EnumerateArray(),
            { ValueKind: JsonValueKind.Object } one => (IEnumerable<JsonElement>)[one],
            _ => throw new NotEncodedException(name, "it has no Statement"),
        };
        return new(name, [.. statements.Select((statement, index) => Statement.Read(name, index, statement, variables))]);
    }
}
