using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>Reads Amazon States Language. It refuses everything that this interpreter does not run as AWS does.</summary>
internal sealed class DefinitionReader(TaskResources resources)
{
    private const int LongestTimeout = 99_999_999;

    /// <exception cref="InvalidDefinitionException">The definition has problems. The message names each state and field.</exception>
    public MachineDefinition Read(string text)
    {
        var problems = new List<string>();
        var fields = new StateFields(Parse(text), "The state machine", "", problems);
        RefuseOtherLanguages(fields);
        if (fields.Text("Version") is { } version && version != "1.0")
            fields.Refuse("Version", $"'{version}' is not supported here");
        var timeout = fields.Integer("TimeoutSeconds", 1, LongestTimeout);
        fields.Text("Comment");
        var graph = new GraphReader(resources).Read(fields);
        fields.Finish();
        return problems.Count == 0
            ? new MachineDefinition(graph, timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null)
            : throw new InvalidDefinitionException(problems);
    }

    /// <summary>Refuses query languages other than JSONPath.</summary>
    public static void RefuseOtherLanguages(StateFields fields)
    {
        if (fields.Text("QueryLanguage") is { } language && language != "JSONPath")
            fields.Refuse("QueryLanguage", $"'{language}' is not supported here");
    }

    private static JsonObject Parse(string text)
    {
        try
        {
            return Json.Parse(text) as JsonObject ?? throw new InvalidDefinitionException(["The definition is not a JSON object."]);
        }
        catch (JsonException error)
        {
            throw new InvalidDefinitionException([$"The definition is not JSON: {error.Message}"]);
        }
    }
}
