using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>Reads a workflow file's comments on its states, including states in branches.</summary>
internal static class StateComments
{
    public static IReadOnlyDictionary<string, string> Read(JsonNode? definition)
    {
        var comments = new Dictionary<string, string>();
        Collect(definition, comments);
        return comments;
    }

    private static void Collect(JsonNode? machine, Dictionary<string, string> comments)
    {
        foreach (var (name, state) in machine.At("States") as JsonObject ?? [])
        {
            if (state.Text("Comment") is { } comment)
                comments[name] = comment;
            foreach (var branch in state.Objects("Branches"))
                Collect(branch, comments);
            Collect(state.At("ItemProcessor"), comments);
        }
    }
}
