using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerCloud.Cdk.Workflows;

/// <summary>A workflow, as its file in <c>statemachine/</c> has it.</summary>
/// <param name="Name">The name of the file and of the state machine.</param>
/// <param name="Definition">Its text, in Amazon States Language with placeholders.</param>
public sealed partial record WorkflowFile(string Name, string Definition)
{
    private const string Folder = "statemachine/";
    private const string Suffix = ".asl.json";

    /// <summary>All workflows.</summary>
    public static IReadOnlyList<WorkflowFile> All { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => new WorkflowFile(name[Folder.Length..^Suffix.Length], Read(name)))];

    /// <summary>The names of its placeholders.</summary>
    public IReadOnlySet<string> Placeholders { get; } = Placeholder().Matches(Definition).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The functions that it calls.</summary>
    public IReadOnlyList<FunctionTask> FunctionTasks { get; } = TasksOf(Definition);

    /// <summary>Whether it asks operators by events, and waits for their answers.</summary>
    public bool AsksOperators { get; } = Definition.Contains(":events:putEvents.waitForTaskToken", StringComparison.Ordinal);

    private static List<FunctionTask> TasksOf(string definition)
    {
        using var workflow = JsonDocument.Parse(definition);
        return [.. StatesIn(workflow.RootElement).Where(state => state.TryGetProperty("Parameters", out var parameters) && parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("FunctionName", out _))
            .Select(state => new FunctionTask(
                FunctionPlaceholder().Match(state.GetProperty("Parameters").GetProperty("FunctionName").GetString()!).Groups[1].Value,
                state.GetProperty("TimeoutSeconds").GetInt32()))];
    }

    /// <summary>The states at any depth: branches and iterations have their own states.</summary>
    private static IEnumerable<JsonElement> StatesIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == "States" && member.Value.ValueKind == JsonValueKind.Object
            ? member.Value.EnumerateObject().SelectMany(state => StatesIn(state.Value).Prepend(state.Value))
            : StatesIn(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(StatesIn),
        _ => [],
    };

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\A\$\{(\w+)Function\}\z")]
    private static partial Regex FunctionPlaceholder();

    /// <summary>A state that calls a function.</summary>
    /// <param name="FunctionName">The function.</param>
    /// <param name="TimeoutSeconds">How long the state waits for it.</param>
    public sealed record FunctionTask(string FunctionName, int TimeoutSeconds);
}
