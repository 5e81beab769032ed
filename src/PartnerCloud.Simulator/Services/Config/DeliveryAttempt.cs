using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>The deliveries of a recorder at regular intervals from its start.</summary>
/// <param name="Started">The time when the recorder started.</param>
/// <param name="Now">The present time.</param>
/// <param name="HasFiles">Whether there is anything to deliver.</param>
/// <param name="Failure">What prevents a delivery now; null for nothing.</param>
internal sealed record DeliveryAttempt(DateTimeOffset Started, DateTimeOffset Now, bool HasFiles, DeliveryFailure? Failure)
{
    /// <summary>Writes the status of one kind of file.</summary>
    /// <param name="info">The status to fill.</param>
    /// <param name="interval">The time between two deliveries.</param>
    /// <param name="succeeded">The last known successful delivery.</param>
    /// <returns>The last successful delivery.</returns>
    public DateTimeOffset? Write(JsonObject info, TimeSpan interval, DateTimeOffset? succeeded)
    {
        var past = (Now - Started).Ticks / interval.Ticks;
        DateTimeOffset? due = past > 0 ? Started + (past * interval) : null;
        if (HasFiles && Failure is null)
            succeeded = due ?? succeeded;
        if ((Failure is null ? succeeded : due ?? Now) is { } attempted)
            (info["lastStatus"], info["lastAttemptTime"]) = (Failure is null ? "SUCCESS" : "FAILURE", WireTime.Seconds(attempted));
        if (succeeded is { } success)
            info["lastSuccessfulTime"] = WireTime.Seconds(success);
        if (Failure is { } failure)
            (info["lastErrorCode"], info["lastErrorMessage"]) = (failure.Code, failure.Message);
        info["nextDeliveryTime"] = WireTime.Seconds(Started + ((past + 1) * interval));
        return succeeded;
    }
}
