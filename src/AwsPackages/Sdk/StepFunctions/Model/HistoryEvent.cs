using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

public class HistoryEvent
{
    [WireName("timestamp")]
    public DateTime? Timestamp { get; set; }

    [WireName("type")]
    public HistoryEventType Type { get; set; }

    [WireName("id")]
    public long? Id { get; set; }

    [WireName("previousEventId")]
    public long? PreviousEventId { get; set; }

    [WireName("taskScheduledEventDetails")]
    public TaskScheduledEventDetails TaskScheduledEventDetails { get; set; }

    [WireName("stateEnteredEventDetails")]
    public StateEnteredEventDetails StateEnteredEventDetails { get; set; }

    [WireName("stateExitedEventDetails")]
    public StateExitedEventDetails StateExitedEventDetails { get; set; }
}
