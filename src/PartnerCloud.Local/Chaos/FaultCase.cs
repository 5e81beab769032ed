using PartnerCloud.Local.Chaos.Scenarios;

namespace PartnerCloud.Local.Chaos;

/// <summary>A scenario, one of its calls, and a fault at that call. The command line and its report call this a <c>scenario</c>.</summary>
internal sealed record FaultCase(Scenario Scenario, CallSite Site, FaultType FaultType)
{
    /// <summary>The name on the command line, for example <c>create-account/SecureIdentity.iam.CreatePolicy.2/answer-lost</c>.</summary>
    public string Id => $"{Scenario.Name}/{Site.Id}/{FaultType.Name}";

    /// <summary>All fault cases of a scenario: each call with each kind of fault that applies to it.</summary>
    public static IEnumerable<FaultCase> Of(Scenario scenario, IEnumerable<CallSite> calls, IEnumerable<FaultType> faultTypes) =>
        from call in calls
        from faultType in faultTypes
        where faultType.AppliesTo(call)
        select new FaultCase(scenario, call, faultType);
}
