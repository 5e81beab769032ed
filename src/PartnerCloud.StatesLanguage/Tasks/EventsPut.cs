using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The integration <c>events:putEvents</c>. Step Functions adds the execution and its state machine to each event's resources.</summary>
/// <param name="events">The receiver of the events.</param>
public sealed class EventsPut(IEventSink events) : ITaskIntegration
{
    /// <inheritdoc/>
    public string Service => "events";

    /// <inheritdoc/>
    public string Action => "putEvents";

    /// <inheritdoc/>
    public string ErrorPrefix => "EventBridge";

    /// <inheritdoc/>
    public bool OffersTaskToken => true;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> RequiredParameters { get; } = ["Entries"];

    /// <inheritdoc/>
    public IReadOnlyCollection<string> OptionalParameters { get; } = [];

    /// <inheritdoc/>
    public async Task<JsonNode?> RunAsync(TaskCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Parameters["Entries"] is not JsonArray { Count: > 0 and <= 10 } items)
            throw Invalid("Entries must be a list of 1 to 10 events.");
        var entries = items.Select(item => Read(item as JsonObject ?? throw Invalid("Each of Entries must be an object."), call)).ToList();
        var answer = Write(await PutAsync(call, entries, cancellationToken));
        return answer["FailedEntryCount"]!.GetValue<int>() == 0 ? answer : throw new TaskFailedException("EventBridge.FailedEntry", Json.Text(answer));
    }

    private async Task<IReadOnlyList<EventAnswer>> PutAsync(TaskCall call, List<EventEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            return await events.PutEventsAsync(call, entries, cancellationToken);
        }
        catch (EventsRefusedException error)
        {
            var name = error.Code.EndsWith("Exception", StringComparison.Ordinal) ? error.Code : error.Code + "Exception";
            throw new TaskFailedException($"EventBridge.{name}", error.Message);
        }
    }

    private static EventEntry Read(JsonObject entry, TaskCall call)
    {
        var given = entry["Resources"] is JsonArray resources ? resources.Select(arn => Text(arn, "Resources")) : [];
        return new EventEntry(
            Text(entry["Source"], "Source"),
            Text(entry["DetailType"], "DetailType"),
            Json.TextOfString(entry["Detail"]),
            entry["EventBusName"] is { } bus ? Text(bus, "EventBusName") : null,
            [.. given, call.ExecutionArn, call.StateMachineArn],
            entry["Time"] is { } time ? Time(time) : null);
    }

    private static string Text(JsonNode? value, string name) =>
        Json.IsString(value) ? value!.GetValue<string>() : throw Invalid($"{name} must be a string.");

    private static DateTimeOffset Time(JsonNode value) =>
        Timestamps.TryRead(value, out var time) ? time : throw Invalid("Time must be an RFC 3339 timestamp.");

    private static TaskFailedException Invalid(string message) => new("EventBridge.ValidationException", message);

    private static JsonObject Write(IReadOnlyList<EventAnswer> answers) => new()
    {
        ["Entries"] = new JsonArray([.. answers.Select(Write)]),
        ["FailedEntryCount"] = answers.Count(answer => answer.ErrorCode is not null),
    };

    private static JsonNode Write(EventAnswer answer) => answer.ErrorCode is null
        ? new JsonObject { ["EventId"] = answer.EventId }
        : new JsonObject { ["ErrorCode"] = answer.ErrorCode, ["ErrorMessage"] = answer.ErrorMessage };
}
