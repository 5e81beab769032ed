using System.Text.Json.Nodes;

namespace PartnerCloud.Local.BaselineFiles;

/// <summary>
/// The descriptions of policy statements by their Sid, because IAM policies cannot have comments. One entry describes all statements with the same Sid. A statement
/// that means something else has its own entry, <c>policy/Sid</c>.
/// </summary>
internal sealed class PolicyWords(IReadOnlyDictionary<string, string> words)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The entries that no statement has used.</summary>
    public IEnumerable<string> Orphans => words.Keys.Except(used);

    public static PolicyWords Parse(string json) => new(JsonNode.Parse(json)!.AsObject().ToDictionary(entry => entry.Key, entry => (string)entry.Value!));

    /// <exception cref="InvalidOperationException">There is no description of the statement.</exception>
    public string Of(string policy, string sid)
    {
        var key = words.ContainsKey($"{policy}/{sid}") ? $"{policy}/{sid}" : sid;
        used.Add(key);
        return words.TryGetValue(key, out var text) ? text : throw new InvalidOperationException($"Baseline/words.json does not say what {sid} of {policy} means.");
    }
}
