using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>Makes a state machine of the definition of a single state. The states that it leads to end the machine.</summary>
internal static class SingleState
{
    /// <summary>The name of a state whose definition has none.</summary>
    public const string Name = "StateUnderTest";

    public static string Machine(string definition)
    {
        if (Parse(definition) is not JsonObject state)
            throw StepFunctionsErrors.InvalidDefinition("Invalid State Machine Definition: the definition of a state must be a JSON object");
        var states = new JsonObject { [Name] = state.DeepClone() };
        foreach (var target in Targets(state).Where(target => !states.ContainsKey(target)).Distinct().ToList())
            states[target] = new JsonObject { ["Type"] = "Succeed" };
        return new JsonObject { ["StartAt"] = Name, ["States"] = states }.ToJsonString();
    }

    private static IEnumerable<string> Targets(JsonObject state) =>
        new[] { state["Next"], state["Default"] }.Concat(Nexts(state["Choices"])).Concat(Nexts(state["Catch"]))
            .Where(Json.IsString).Select(target => target!.GetValue<string>());

    private static IEnumerable<JsonNode?> Nexts(JsonNode? entries) => (entries as JsonArray ?? []).Select(entry => (entry as JsonObject)?["Next"]);

    private static JsonNode? Parse(string definition)
    {
        try
        {
            return Json.Parse(definition);
        }
        catch (JsonException error)
        {
            throw StepFunctionsErrors.InvalidDefinition($"Invalid State Machine Definition: the definition is not JSON: {error.Message}");
        }
    }
}
