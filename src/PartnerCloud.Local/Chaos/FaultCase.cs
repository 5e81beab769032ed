using PartnerCloud.Local.Chaos.Scenarios;

namespace PartnerCloud.Local.Chaos;

/// <summary>A scene, a call of it, and how that goes wrong.</summary>
internal sealed record FaultCase(Scenario Scene, CallSite Site, FaultType Disturbance)
{
    /// <summary>For the command line: <c>create-account/SecureIdentity.iam.CreatePolicy.2/answer-lost</c>.</summary>
    public string Id => $"{Scene.Name}/{Site.Id}/{Disturbance.Name}";

    /// <summary>All scenarios of a scene: each call with each way in which it can go wrong.</summary>
    public static IEnumerable<FaultCase> Of(Scenario scene, IEnumerable<CallSite> calls, IEnumerable<FaultType> disturbances) =>
        from call in calls
        from disturbance in disturbances
        where disturbance.Strikes(call)
        select new FaultCase(scene, call, disturbance);
}
