namespace PartnerCloud.Local.Report;

/// <summary>What AWS bills for an execution.</summary>
/// <param name="StateTransitions">States entered, plus each attempt of a task after the first. Step Functions bills retries and redrives in the same way.</param>
/// <param name="FunctionInvocations">Attempts of tasks that invoke a function.</param>
/// <param name="EventsPublished">Attempts of tasks that publish to EventBridge.</param>
public sealed record BilledUse(int StateTransitions, int FunctionInvocations, int EventsPublished)
{
    /// <summary>The three counts, separated by commas.</summary>
    public override string ToString() => $"{Many(StateTransitions, "state transition")}, {Many(FunctionInvocations, "function invocation")}, {Many(EventsPublished, "event")}";

    internal static BilledUse Read(IReadOnlyCollection<ReportedEvent> events, IReadOnlyCollection<Step> steps) => new(
        steps.Count + steps.Sum(step => Math.Max(0, step.Attempts - 1)),
        events.Count(@event => IsScheduled(@event, "lambda")),
        events.Count(@event => IsScheduled(@event, "events")));

    private static bool IsScheduled(ReportedEvent @event, string resourceType) => @event.Type == "TaskScheduled" && @event.Details.Text("resourceType") == resourceType;

    private static string Many(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
