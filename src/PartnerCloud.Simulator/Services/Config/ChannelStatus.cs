using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>
/// A delivery channel's status. History files are due every six hours, and snapshots as often as the channel says. What is wrong with the bucket
/// shows at once, not only with the next delivery.
/// </summary>
internal static class ChannelStatus
{
    private static readonly TimeSpan HistoryInterval = TimeSpan.FromHours(6);

    private static readonly Dictionary<string, TimeSpan> Frequencies = new()
    {
        ["One_Hour"] = TimeSpan.FromHours(1),
        ["Three_Hours"] = TimeSpan.FromHours(3),
        ["Six_Hours"] = TimeSpan.FromHours(6),
        ["Twelve_Hours"] = TimeSpan.FromHours(12),
        ["TwentyFour_Hours"] = TimeSpan.FromHours(24),
    };

    /// <summary>How often a snapshot can be due.</summary>
    public static IReadOnlyCollection<string> KnownFrequencies => Frequencies.Keys;

    public static JsonObject Write(JsonObject channel, ConfigScope scope)
    {
        var recorder = scope.State.Recorder;
        var (snapshot, history) = (new JsonObject(), new JsonObject());
        if (recorder is { Recording: true, Started: { } started })
        {
            // A recorder whose role fails has nothing to deliver.
            var works = RecorderRole.FailureOf(recorder, scope) is null;
            var attempt = new DeliveryAttempt(started, scope.Cloud.Now, works, works ? Delivered(ChannelDelivery.FailureOf(channel, recorder, scope)) : null);
            recorder.HistoryDelivered = attempt.Write(history, HistoryInterval, recorder.HistoryDelivered);
            if (channel.Object("configSnapshotDeliveryProperties")?.Text("deliveryFrequency") is { } frequency)
                recorder.SnapshotDelivered = attempt.Write(snapshot, Frequencies[frequency], recorder.SnapshotDelivered);
        }

        return new()
        {
            ["name"] = channel.Text("name"),
            ["configSnapshotDeliveryInfo"] = snapshot,
            ["configHistoryDeliveryInfo"] = history,
            ["configStreamDeliveryInfo"] = new JsonObject { ["lastStatus"] = "NOT_APPLICABLE" }, // there is no topic
        };
    }

    // A delivery fails with S3's error, not with that of PutDeliveryChannel.
    private static DeliveryFailure? Delivered(DeliveryFailure? failure) =>
        failure is { Code: "NoSuchBucketException" } ? new("NoSuchBucket", "The specified bucket does not exist") : failure;
}
