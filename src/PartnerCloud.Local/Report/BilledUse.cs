namespace PartnerCloud.Local.Report;

/// <summary>What AWS counts of an execution for its bill.</summary>
/// <param name="StateTransitions">States entered, and every attempt of a task after its first: Step Functions bills retries and redrives alike.</param>
/// <param name="FunctionInvocations">Attempts of tasks that invoke a function.</param>
/// <param name="EventsPublished">Attempts of tasks that publish to EventBridge.</param>
public sealed record BilledUse(int StateTransitions, int FunctionInvocations, int EventsPublished)
{
    /// <summary>The counts as a sentence's beginning.</summary>
    public override string ToString() => $"{Many(StateTransitions, "state transition")}, {Many(FunctionInvocations, "function invocation")}, {Many(EventsPublished, "event")}";

    internal static BilledUse Read(IReadOnlyCollection<ReportedEvent> events, IReadOnlyCollection<Step> steps) => new(
        steps.Count + steps.Sum(step => Math.Max(0, step.Attempts - 1)),
        events.Count(@event => IsScheduled(@event, "lambda")),
        events.Count(@event => IsScheduled(@event, "events")));

    private static bool IsScheduled(ReportedEvent @event, string resourceType) => @event.Type == "TaskScheduled" && @event.Details.Text("resourceType") == resourceType;

    private static string Many(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
