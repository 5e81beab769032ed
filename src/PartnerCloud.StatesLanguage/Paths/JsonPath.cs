using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary>A path into the input, the context object or a variable.</summary>
/// <param name="Text">The path as written.</param>
/// <param name="Root">The start of the path.</param>
/// <param name="Variable">The variable's name, if the path starts at one; otherwise null.</param>
/// <param name="Steps">The steps from the start.</param>
internal sealed record JsonPath(string Text, PathRoot Root, string? Variable, IReadOnlyList<PathStep> Steps)
{
    /// <summary>The most selected nodes. No valid input has more nodes, but a path such as <c>$..*..*</c> selects the same nodes repeatedly.</summary>
    private const int MostNodes = 200_000;

    /// <summary>Whether the path is definite. It then finds one value or nothing. Any other path finds a list, which may be empty.</summary>
    public bool IsDefinite { get; } = Steps.All(step => step.IsDefinite);

    /// <summary>Whether it is a reference path of ASL, which names one node with child names and indices only.</summary>
    public bool IsReference => Root == PathRoot.Input && Steps.All(step => step is ChildStep { IsDefinite: true } or IndexStep { IsDefinite: true });

    /// <summary>Selects from the root's value; false if a definite path finds nothing.</summary>
    /// <exception cref="StateFailureException">The path selects too many values.</exception>
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
