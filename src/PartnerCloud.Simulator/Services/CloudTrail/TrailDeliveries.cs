namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>The deliveries of a trail from one region: those that were seen so far, and the last error.</summary>
internal sealed class TrailDeliveries
{
    // CloudTrail delivers log files about every five minutes, and a digest file every hour.
    private static readonly TimeSpan LogInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DigestInterval = TimeSpan.FromHours(1);

    /// <summary>The last successful delivery of a log file.</summary>
    public DateTimeOffset? Logs { get; private set; }

    /// <summary>S3's error at the last attempt; null for none.</summary>
    public string? LogError { get; private set; }

    /// <summary>The last successful delivery of a digest file.</summary>
    public DateTimeOffset? Digests { get; private set; }

    /// <summary>S3's error at the last attempt to deliver a digest file; null for none.</summary>
    public string? DigestError { get; private set; }

    /// <summary>Brings the deliveries of a logging trail up to date.</summary>
    public void Settle(Trail trail, string region, TrailScope scope)
    {
        if (trail is not { IsLogging: true, LoggingStarted: { } started })
            return;
        LogError = TrailDelivery.ErrorOf(trail, scope.AccountId, region, scope.Cloud);
        if (LogError is null)
            Logs = Due(started, LogInterval, scope.Cloud.Now) ?? Logs;
        if (!trail.LogFileValidationEnabled)
            return;
        DigestError = TrailDelivery.DigestErrorOf(trail, scope.AccountId, region, scope.Cloud);
        if (DigestError is null)
            Digests = Due(started, DigestInterval, scope.Cloud.Now) ?? Digests;
    }

    private static DateTimeOffset? Due(DateTimeOffset started, TimeSpan interval, DateTimeOffset now) =>
        (now - started).Ticks / interval.Ticks is var past and > 0 ? started + (past * interval) : null;
}
