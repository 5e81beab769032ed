using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Documentation;

/// <summary>
/// What statements of policies mean, by their Sid, since IAM's policies hold no comments. Where statements of the same Sid mean the same, one entry
/// serves all; where one means something else, its entry is <c>policy/Sid</c>.
/// </summary>
internal sealed class PolicyWords(IReadOnlyDictionary<string, string> words)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Entries that no statement asked for.</summary>
    public IEnumerable<string> Orphans => words.Keys.Except(used);

    public static PolicyWords Parse(string json) => new(JsonNode.Parse(json)!.AsObject().ToDictionary(entry => entry.Key, entry => (string)entry.Value!));

    /// <exception cref="InvalidOperationException">Nobody said what the statement means.</exception>
    public string Of(string policy, string sid)
    {
        var key = words.ContainsKey($"{policy}/{sid}") ? $"{policy}/{sid}" : sid;
        used.Add(key);
        return words.TryGetValue(key, out var text) ? text : throw new InvalidOperationException($"Baseline/words.json does not say what {sid} of {policy} means.");
    }
}
