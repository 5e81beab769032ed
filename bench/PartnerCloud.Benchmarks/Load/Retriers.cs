using System.Text.Json.Nodes;

namespace PartnerCloud.Benchmarks.Load;

/// <summary>The numbers of retries in the workflows.</summary>
internal static class Retriers
{
    private static readonly Dictionary<(string State, string Error), int> Limits = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "statemachine"), "*.asl.json")
        .SelectMany(file => StatesOf(JsonNode.Parse(File.ReadAllText(file))!)).SelectMany(LimitsOf).DistinctBy(limit => limit.Key).ToDictionary();

    /// <summary>The number of retries that a state has for an error. 0 if there are none.</summary>
    public static int Of(string state, string error) => Limits.GetValueOrDefault((state, error));

    private static IEnumerable<KeyValuePair<(string, string), int>> LimitsOf(KeyValuePair<string, JsonNode?> state) =>
        from retrier in state.Value!["Retry"]?.AsArray() ?? []
        from error in retrier!["ErrorEquals"]!.AsArray()
        select KeyValuePair.Create((state.Key, (string)error!), (int)retrier["MaxAttempts"]!);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> StatesOf(JsonNode machine) => machine["States"]!.AsObject().SelectMany(state =>
        (state.Value!["Branches"]?.AsArray() ?? []).Append(state.Value["ItemProcessor"]).OfType<JsonNode>().SelectMany(StatesOf).Prepend(state));
}
