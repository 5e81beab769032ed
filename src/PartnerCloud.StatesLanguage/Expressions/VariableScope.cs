using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Expressions;

/// <summary>The workflow variables of a branch. A branch can read outer variables. Its own assignments stay inside.</summary>
internal sealed class VariableScope(VariableScope? outer)
{
    private Dictionary<string, JsonNode?> values = [];

    public bool TryGet(string name, out JsonNode? value) =>
        values.TryGetValue(name, out value) || (outer is not null && outer.TryGet(name, out value));

    /// <summary>The branch's own variables.</summary>
    public JsonObject Own() => new(values.Select(entry => KeyValuePair.Create(entry.Key, Json.Copy(entry.Value))));

    /// <summary>Sets all variables at once, so that other threads see either all changes or none.</summary>
    public void Assign(IEnumerable<KeyValuePair<string, JsonNode?>> assigned)
    {
        var next = new Dictionary<string, JsonNode?>(values);
        foreach (var (name, value) in assigned)
            next[name] = value;
        values = next;
    }
}
