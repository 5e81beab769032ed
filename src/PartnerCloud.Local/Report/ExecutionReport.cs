using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>
/// What an auditor wants to know of one execution. Read from DescribeExecution and GetExecutionHistory, field by named field:
/// what a request or a state carries besides is not in here, and so cannot be shown.
/// </summary>
public sealed record ExecutionReport
{
    /// <summary>What the execution is about, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The execution's ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>AWS's status, for example <c>SUCCEEDED</c>.</summary>
    public required string Status { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>When it was redriven.</summary>
    public IReadOnlyList<DateTimeOffset> Redrives { get; init; } = [];

    /// <summary>Who asked for what, and which terms were accepted.</summary>
    public required RequestFacts Request { get; init; }

    /// <summary>What came out; null where it did not succeed.</summary>
    public OutcomeFacts? Outcome { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public StepFailure? Failure { get; init; }

    /// <summary>The states visited, in the order they were entered.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>The provider's statuses that were published.</summary>
    public IReadOnlyList<StatusEvent> Statuses { get; init; } = [];

    /// <summary>What was changed in the account.</summary>
    public IReadOnlyList<ReportedOutcome> Controls { get; init; } = [];

    /// <summary>What AWS counts of it for its bill.</summary>
    public required BilledUse BilledUse { get; init; }

    /// <summary>What the operators were told of it.</summary>
    public IReadOnlyList<string> Notifications { get; init; } = [];

    /// <summary>What the workflow file says about its states, by name.</summary>
    public IReadOnlyDictionary<string, string> Comments { get; init; } = new Dictionary<string, string>();

    /// <summary>When it was found that the invitation of a customer's account had been answered, or had lapsed; null where none was waited for.</summary>
    public DateTimeOffset? InvitationEnded => Steps.LastOrDefault(step => step is { Name: "CheckInvitation", IsLeft: true })?.Ended;

    /// <summary>How long it took, or has taken up to its latest event.</summary>
    public TimeSpan Duration => (Ended ?? Steps.Select(step => step.Ended ?? step.Entered).DefaultIfEmpty(Started).Max()) - Started;

    /// <summary>Reads the answers of the Step Functions API.</summary>
    /// <param name="execution">DescribeExecution's answer.</param>
    /// <param name="events">GetExecutionHistory's events, all pages, oldest first.</param>
    /// <param name="definition">The workflow in Amazon States Language, for the comments on its states.</param>
    /// <param name="title">What the execution is about; by default its option and provider.</param>
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
        : StepFailure.Read(execution.Moment("stopDate") ?? default, execution.Text("error"), execution.Text("cause"));
}
