using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;

namespace PartnerCloud.Workflow.Tests.Redrive;

/// <summary>A state of a workflow's file.</summary>
internal sealed record WorkflowState(string Workflow, string Name, JsonObject Definition)
{
    public static IReadOnlyList<WorkflowState> All { get; } = [.. WorkflowFiles.Read().SelectMany(file => Within(file.Name, JsonNode.Parse(file.Definition)!.AsObject()))];

    public bool Is(string type) => (string?)Definition["Type"] == type;

    /// <summary>Whether the state puts an event. Other tasks invoke a function.</summary>
    public bool PutsEvent => ((string?)Definition["Resource"])?.Contains(":events:putEvents", StringComparison.Ordinal) == true;

    /// <summary>The function that the state invokes.</summary>
    public string Function => ((string)Definition["Parameters"]!["FunctionName"]!).Replace("${", "", StringComparison.Ordinal).Replace("Function}", "", StringComparison.Ordinal);

    /// <summary>The states of a graph, including those inside Parallel and Map.</summary>
    private static IEnumerable<WorkflowState> Within(string workflow, JsonObject graph)
    {
        foreach (var (name, definition) in graph["States"]!.AsObject())
        {
            var state = definition!.AsObject();
            yield return new(workflow, name, state);
            var inner = (state["Branches"] as JsonArray ?? []).Append(state["ItemProcessor"]).OfType<JsonObject>();
            foreach (var one in inner.SelectMany(graph => Within(workflow, graph))) yield return one;
        }
    }
}
