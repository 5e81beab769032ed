using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>Starts and stops a trail's logging. A new trail does not log.</summary>
internal static class LoggingOperations
{
    public static JsonObject? Start(JsonObject input, TrailScope scope)
    {
        var trail = scope.FindAtHome(input);
        if (!trail.IsLogging)
            (trail.IsLogging, trail.LoggingStarted) = (true, scope.Cloud.Now);
        return null;
    }

    public static JsonObject? Stop(JsonObject input, TrailScope scope)
    {
        var trail = scope.FindAtHome(input);
        if (!trail.IsLogging)
            return null;
        foreach (var (region, deliveries) in trail.Deliveries)
            deliveries.Settle(trail, region, scope);
        Settled(trail, scope);
        (trail.IsLogging, trail.LoggingStopped) = (false, scope.Cloud.Now);
        return null;
    }

    /// <summary>
    /// A trail's status in the call's region. What is wrong with the bucket shows at once, not only with the next attempt to deliver. A shadow trail
    /// is found by its ARN only.
    /// </summary>
    public static JsonObject Status(JsonObject input, TrailScope scope)
    {
        var trail = scope.FindByNameHereOrArn(input);
        var deliveries = Settled(trail, scope);
        var status = new JsonObject
        {
            ["IsLogging"] = trail.IsLogging,
            ["LatestDeliveryAttemptTime"] = Text(deliveries.Logs),
            ["LatestDeliveryAttemptSucceeded"] = Text(deliveries.Logs),
            ["LatestNotificationAttemptTime"] = "",
            ["LatestNotificationAttemptSucceeded"] = "",
            ["TimeLoggingStarted"] = Text(trail.LoggingStarted),
            ["TimeLoggingStopped"] = Text(trail.LoggingStopped),
        };
        Add(status, "StartLoggingTime", trail.LoggingStarted);
        Add(status, "StopLoggingTime", trail.LoggingStopped);
        Add(status, "LatestDeliveryTime", deliveries.Logs);
        Add(status, "LatestDigestDeliveryTime", deliveries.Digests);
        Add(status, "LatestDeliveryError", deliveries.LogError);
        Add(status, "LatestDigestDeliveryError", deliveries.DigestError);
        return status;
    }

    private static TrailDeliveries Settled(Trail trail, TrailScope scope)
    {
        if (!trail.Deliveries.TryGetValue(scope.Region, out var deliveries))
            trail.Deliveries.Add(scope.Region, deliveries = new());
        deliveries.Settle(trail, scope.Region, scope);
        return deliveries;
    }

    private static string Text(DateTimeOffset? time) => time is { } known ? WireTime.Iso(known) : "";

    private static void Add(JsonObject status, string member, DateTimeOffset? time)
    {
        if (time is { } known)
            status[member] = WireTime.Seconds(known);
    }

    private static void Add(JsonObject status, string member, string? error)
    {
        if (error is not null)
            status[member] = error;
    }
}
