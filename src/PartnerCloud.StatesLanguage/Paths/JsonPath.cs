using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary>A path into the input, the context object or a variable.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Root">What it starts from.</param>
/// <param name="Variable">The variable's name, if it starts from one.</param>
/// <param name="Steps">What it does from there.</param>
internal sealed record JsonPath(string Text, PathRoot Root, string? Variable, IReadOnlyList<PathStep> Steps)
{
    /// <summary>More than any input that Step Functions takes has; <c>$..*..*</c> selects the same nodes again and again.</summary>
    private const int MostNodes = 200_000;

    /// <summary>A definite path yields one value or is missing; any other yields a list, which may be empty.</summary>
    public bool IsDefinite { get; } = Steps.All(step => step.IsDefinite);

    /// <summary>ASL's reference path: names one node, by child names and indices alone.</summary>
    public bool IsReference => Root == PathRoot.Input && Steps.All(step => step is ChildStep { IsDefinite: true } or IndexStep { IsDefinite: true });

    /// <summary>Selects from the root's value; false where a definite path leads nowhere.</summary>
    /// <exception cref="StateFailureException">It selects too much.</exception>
    public bool TrySelect(JsonNode? root, out JsonNode? value)
    {
        IEnumerable<JsonNode?> nodes = [root];
        foreach (var step in Steps)
            nodes = Bounded(nodes.SelectMany(step.Select));
        var found = nodes.ToList();
        value = IsDefinite ? found.FirstOrDefault() : new JsonArray([.. found.Select(Json.Copy)]);
        return !IsDefinite || found.Count > 0;
    }

    private IEnumerable<JsonNode?> Bounded(IEnumerable<JsonNode?> nodes)
    {
        var count = 0;
        foreach (var node in nodes)
        {
            if (++count > MostNodes)
                throw StateFailureException.Runtime($"The path '{Text}' selects more than {MostNodes} values.");
            yield return node;
        }
    }
}
