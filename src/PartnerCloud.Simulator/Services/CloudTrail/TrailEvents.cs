using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.CloudTrail.History;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>
/// What EventBridge gets from CloudTrail: each management event that a trail logs goes to the rules of the default bus in its account and region. The
/// bus does not keep it, because the event history does.
/// </summary>
internal static class TrailEvents
{
    private const string Type = "AWS API Call via CloudTrail";

    /// <summary>Whether a trail logs the call, although the call may end that. Ask before you perform the call.</summary>
    public static bool LogsLastCall(SimulatedCloud cloud, WireRequest request, DateTimeOffset time) =>
        request.Service == "cloudtrail" && cloud.Atomically(() => IsLogged(cloud, new("", time, request, null, request.Caller.AccountId), request.Caller.Region));

    /// <summary>Passes a recorded call on.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="call">The call.</param>
    /// <param name="region">The region of its history.</param>
    /// <param name="wasLogged">Whether a trail logged before the call.</param>
    public static void Pass(SimulatedCloud cloud, ApiCall call, string region, bool wasLogged) => cloud.Atomically(() =>
    {
        if (DefaultBus(cloud, call.AccountId, region) is { Rules.Count: > 0 } bus && (wasLogged || IsLogged(cloud, call, region)))
        {
            var source = "aws." + call.Source[..call.Source.IndexOf('.', StringComparison.Ordinal)];
            EventRouter.PassOn(cloud, bus, new(Guid.NewGuid().ToString(), call.Time, source, Type, CallEvent.Of(call, region, cloud).ToJsonString(), call.AccountId) { Region = region });
        }

        return true;
    });

    private static bool IsLogged(SimulatedCloud cloud, ApiCall call, string region) =>
        cloud.Find(call.AccountId)?.Regions.Values.SelectMany(one => one.State<CloudTrailState>().Trails.Values).Any(trail => trail.Logs(call, region)) ?? false;

    // A region that nobody has used so far has no rules, and stays unused.
    private static EventBus? DefaultBus(SimulatedCloud cloud, string accountId, string region) =>
        cloud.Find(accountId)?.Regions.GetValueOrDefault(region)?.State<EventBridgeState>().EventBuses["default"];
}
