using System.Globalization;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>
/// The deliveries that are due later: first attempts, and retries. Each access to the cloud makes those that are due. An alarm makes them if nobody
/// accesses the cloud.
/// </summary>
internal sealed class Deliveries(SimulatedCloud cloud) : ICloudState<Deliveries>
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(8);

    private readonly List<Delivery> pending = [];
    private bool settling;

    public IEnumerable<(string Name, object? Value)> Dumped => [];

    public static Deliveries Of(SimulatedCloud cloud) => new(cloud);

    public void Add(Delivery delivery)
    {
        var at = pending.FindLastIndex(one => one.Due <= delivery.Due) + 1;
        pending.Insert(at, delivery);
        cloud.DeliveryAlarms.Ring(delivery.Due);
    }

    public void Settle()
    {
        if (settling)
            return;
        settling = true;
        try
        {
            while (pending is [{ } next, ..] && next.Due <= cloud.Now)
            {
                pending.RemoveAt(0);
                Attempt(next);
            }
        }
        finally
        {
            settling = false;
        }
    }

    private void Attempt(Delivery delivery)
    {
        try
        {
            DeliveryAttempt.Make(cloud, delivery);
        }
        catch (DeliveryFailedException failure)
        {
            GiveUp(delivery, failure.Code, failure.Message, null);
        }
        catch (AwsErrorException error)
        {
            Retry(delivery, error);
        }
    }

    private void Retry(Delivery delivery, AwsErrorException error)
    {
        var pause = delivery.Failures < 9 ? TimeSpan.FromSeconds(1 << delivery.Failures) : LongestPause;
        var exhausted = delivery.Failures >= delivery.Target.MostRetries ? "MaximumRetryAttempts"
            : cloud.Now + pause - delivery.Begun > delivery.Target.OldestEvent ? "MaximumEventAgeInSeconds"
            : null;
        if (exhausted is null)
            Add(delivery with { Failures = delivery.Failures + 1, Due = cloud.Now + pause });
        else
            GiveUp(delivery, error.StatusCode >= 500 ? "INTERNAL_ERROR" : "THROTTLING", error.Message, exhausted);
    }

    /// <summary>Sends the event to the target's dead-letter queue. Without one, or without permission, it is lost.</summary>
    public void GiveUp(Delivery delivery, string code, string message, string? exhausted)
    {
        if (delivery.Target.DeadLetterArn is not { } queue)
            return;
        var attributes = new Dictionary<string, string> { ["RULE_ARN"] = delivery.Rule.Arn, ["TARGET_ARN"] = delivery.Target.Arn, ["ERROR_CODE"] = code, ["ERROR_MESSAGE"] = message };
        if (exhausted is not null)
            (attributes["EXHAUSTED_RETRY_CONDITION"], attributes["RETRY_ATTEMPTS"]) = (exhausted, delivery.Failures.ToString(CultureInfo.InvariantCulture));
        DeliveryAttempt.MakeLast(cloud, delivery, queue, attributes);
    }
}
