using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Tests.Report;

/// <summary>Writes a history like a response of GetExecutionHistory, with one second between events.</summary>
internal sealed class TestHistory
{
    public const double Start = 1_800_000_000;
    private readonly List<JsonObject> events = [];

    public IReadOnlyList<JsonObject> Events => events;

    public long Last => events.Count;

    public TestHistory Add(string type, string? details = null, JsonObject? with = null, long? after = null)
    {
        var json = new JsonObject
        {
            ["id"] = Last + 1,
            ["previousEventId"] = after ?? Last,
            ["type"] = type,
            ["timestamp"] = Start + Last,
        };
        if (details is not null)
            json[details] = with ?? [];
        events.Add(json);
        return this;
    }

    public TestHistory Enter(string type, string name, long? after = null) =>
        Add(type + "StateEntered", "stateEnteredEventDetails", new() { ["name"] = name, ["input"] = "{}" }, after);

    public TestHistory Exit(string type, string name, long? after = null) =>
        Add(type + "StateExited", "stateExitedEventDetails", new() { ["name"] = name, ["output"] = "{}" }, after);

    public TestHistory Schedule(string resourceType = "lambda", string parameters = "{}", long? after = null) =>
        Add("TaskScheduled", "taskScheduledEventDetails", new() { ["resourceType"] = resourceType, ["resource"] = "invoke", ["parameters"] = parameters }, after);

    public TestHistory Succeed(string output = "{}", long? after = null) =>
        Add("TaskSucceeded", "taskSucceededEventDetails", new() { ["resourceType"] = "lambda", ["output"] = output }, after);

    public TestHistory Fail(string error, string cause, long? after = null) =>
        Add("TaskFailed", "taskFailedEventDetails", new() { ["resourceType"] = "lambda", ["error"] = error, ["cause"] = cause }, after);

    /// <summary>Adds one round of a loop: a wait, a check and a choice.</summary>
    public TestHistory Round(string wait, string check, string choice) =>
        Enter("Wait", wait).Exit("Wait", wait).Enter("Task", check).Schedule().Succeed().Exit("Task", check).Enter("Choice", choice).Exit("Choice", choice);

    public JsonObject Execution(string status, JsonNode? input = null, JsonNode? output = null, string? error = null, string? cause = null) => new()
    {
        ["executionArn"] = "arn:aws:states:us-east-1:589942003651:execution:onboard-account:req-1",
        ["status"] = status,
        ["startDate"] = Start,
        ["stopDate"] = Start + Last - 1,
        ["input"] = (input ?? new JsonObject()).ToJsonString(),
        ["output"] = output?.ToJsonString(),
        ["error"] = error,
        ["cause"] = cause,
    };
}
