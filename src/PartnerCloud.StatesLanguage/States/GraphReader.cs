using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>Reads the states of a machine and its branches, and checks their connections.</summary>
internal sealed class GraphReader(TaskResources resources)
{
    private const int LongestName = 80;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public TaskResources Resources => resources;

    /// <summary>The labels of the Distributed Maps so far.</summary>
    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads <c>StartAt</c> and <c>States</c>.</summary>
    public StateGraph Read(StateFields fields)
    {
        var startAt = fields.RequiredText("StartAt");
        var states = new Dictionary<string, State>(StringComparer.Ordinal);
        if (fields.Value("States") is JsonObject { Count: > 0 } entries)
        {
            foreach (var (name, json) in entries)
                states[name] = ReadState(name, json, fields.Problems);
        }
        else
            fields.Refuse("States", "must be an object with a state for each name");

        if (fields.Problems.Count == 0)
            GraphRules.Check(startAt, states, fields);
        return new StateGraph(startAt, states);
    }

    private State ReadState(string name, JsonNode? json, ICollection<string> problems)
    {
        var fields = new StateFields(json as JsonObject ?? [], $"State '{name}'", "", problems);
        if (name.Length > LongestName)
            problems.Add($"State '{name}': the name is longer than {LongestName} characters.");
        if (!names.Add(name))
            problems.Add($"State '{name}': the name is used twice in the state machine.");
        DefinitionReader.RefuseOtherLanguages(fields);
        fields.Text("Comment");
        var state = Create(name, fields.RequiredText("Type"), fields);
        fields.Finish();
        return state;
    }

    private State Create(string name, string type, StateFields fields)
    {
        switch (type)
        {
            case "Task": return new TaskState(name, fields, resources);
            case "Choice": return new ChoiceState(name, fields);
            case "Wait": return new WaitState(name, fields);
            case "Pass": return new PassState(name, fields);
            case "Succeed": return new SucceedState(name, fields);
            case "Fail": return new FailState(name, fields);
            case "Parallel": return new ParallelState(name, fields, this);
            case "Map": return new MapState(name, fields, this);
            default:
                fields.Refuse("Type", $"'{type}' is not supported here");
                return new SucceedState(name, new StateFields([], fields.Place, "", []));
        }
    }
}
