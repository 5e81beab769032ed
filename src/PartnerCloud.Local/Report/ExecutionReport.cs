using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>
/// The facts of one execution, for an auditor. They are read field by field from DescribeExecution and GetExecutionHistory. Any other content of a request or a state
/// is not in here, and so cannot be shown.
/// </summary>
public sealed record ExecutionReport
{
    /// <summary>A short title for the execution.</summary>
    public required string Title { get; init; }

    /// <summary>The execution's ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The status in Step Functions, for example <c>SUCCEEDED</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The start time.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>The end time. Null while it runs.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>The times of redrives.</summary>
    public IReadOnlyList<DateTimeOffset> Redrives { get; init; } = [];

    /// <summary>The facts of the request.</summary>
    public required RequestFacts Request { get; init; }

    /// <summary>The facts of the output. Null if it did not succeed.</summary>
    public OutcomeFacts? Outcome { get; init; }

    /// <summary>Why it failed. Null if it did not.</summary>
    public StepFailure? Failure { get; init; }

    /// <summary>The visits of states, in the order of entry.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>The provider's published statuses.</summary>
    public IReadOnlyList<StatusEvent> Statuses { get; init; } = [];

    /// <summary>The controls or users, with the changes in the account.</summary>
    public IReadOnlyList<ReportedOutcome> Controls { get; init; } = [];

    /// <summary>What AWS bills for it.</summary>
    public required BilledUse BilledUse { get; init; }

    /// <summary>The texts of notifications to operators about it.</summary>
    public IReadOnlyList<string> Notifications { get; init; } = [];

    /// <summary>The workflow file's comments on states, by the state's name.</summary>
    public IReadOnlyDictionary<string, string> Comments { get; init; } = new Dictionary<string, string>();

    /// <summary>The time at which the execution saw that its invitation was answered or expired. Null if it waited for none.</summary>
    public DateTimeOffset? InvitationEnded => Steps.LastOrDefault(step => step is { Name: "CheckInvitation", IsLeft: true })?.Ended;

    /// <summary>The duration, up to the latest event while it runs.</summary>
    public TimeSpan Duration => (Ended ?? Steps.Select(step => step.Ended ?? step.Entered).DefaultIfEmpty(Started).Max()) - Started;

    /// <summary>Reads the answers of the Step Functions API.</summary>
    /// <param name="execution">The answer of DescribeExecution.</param>
    /// <param name="events">The events of GetExecutionHistory: all pages, oldest first.</param>
    /// <param name="definition">The workflow in Amazon States Language, for its comments on states.</param>
    /// <param name="title">The title. By default, the request's option and provider.</param>
    public static ExecutionReport Read(JsonObject execution, IEnumerable<JsonObject> events, JsonNode? definition = null, string? title = null)
    {
        var history = events.Select(ReportedEvent.Read).ToList();
        var steps = StepReader.Read(history);
        var request = RequestFacts.Read(JsonReading.Parse(execution.Text("input")));
        return new()
        {
            Title = title ?? request.Title,
            Arn = execution.Text("executionArn") ?? "",
            Status = execution.Text("status") ?? "",
            Started = execution.Moment("startDate") ?? history[0].At,
            Ended = execution.Moment("stopDate"),
            Redrives = [.. history.Where(@event => @event.Type == "ExecutionRedriven").Select(@event => @event.At)],
            Request = request,
            Outcome = OutcomeFacts.Read(JsonReading.Parse(execution.Text("output"))),
            Failure = FailureOf(execution),
            Steps = steps,
            Statuses = [.. StatusEvent.Read(history)],
            Controls = [.. ReportedOutcome.Read(history)],
            BilledUse = BilledUse.Read(history, steps),
            Comments = StateComments.Read(definition),
        };
    }

    private static StepFailure? FailureOf(JsonObject execution) => execution.Text("status") is "RUNNING" or "SUCCEEDED"
        ? null
        : StepFailure.Read(execution.Moment("stopDate") ?? default, execution.Text("error") ?? execution.Text("status"), execution.Text("cause"));
}
