using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Local.Chaos;

/// <summary>All kinds of faults. The SDK makes four attempts before it gives up, or one if a call must not be repeated.</summary>
internal static class FaultTypes
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Hours = TimeSpan.FromHours(4);
    private static readonly string[] BrokenConnection = ["HttpRequestException", "HttpIOException", "SdkClientException", "IOException"];

    public static IReadOnlyList<FaultType> All { get; } =
    [
        Refused("throttled", "throttled twice", FaultKind.Throttle, Occurrence.From, times: 2),
        Refused("throttled-on", "throttled nine times in a row", FaultKind.Throttle, Occurrence.From, times: 9),
        Refused("failing", "answered 500 nine times in a row", FaultKind.InternalError, Occurrence.From, times: 9),
        Refused("cut", "the connection breaks before the change, nine times in a row", FaultKind.ConnectionCut, Occurrence.From, times: 9),
        new("answer-lost", "the change is made, but its answer is lost", (site, stage) => stage.Cloud.Faults.Add(FaultAt(site, FaultKind.AnswerLost, Occurrence.Nth(site.NumberInAccount))))
        {
            AppliesTo = site => site.Changes,
            ExpectedCauses = _ => BrokenConnection,
        },
        new("killed", "the function's process dies after the call, once", (site, stage) => stage.Cloud.Faults.Add(FaultAt(site, FaultKind.AfterChange, Occurrence.Nth(site.NumberInAccount)) with { Hook = _ => Kill(stage, site) }))
        {
            AppliesTo = site => site is { IsOfFunction: true, Result: "OK" },
            ExpectedCauses = _ => ["Runtime.ExitError"],
        },
        new("killed-on", "the function's process dies after the change, and so do its retries", PlanDeaths)
        {
            AppliesTo = site => site is { IsOfFunction: true, Changes: true },
            ExpectedCauses = _ => ["Runtime.ExitError"],
        },
        Lasting("denied", "denied for five minutes", FaultKind.AccessDenied, Minutes) with { AppliesTo = site => !IsQuestionItself(site), ExpectedCauses = CausesOfDenial },
        Lasting("denied-on", "denied for four hours", FaultKind.AccessDenied, Hours) with { AppliesTo = site => site.Changes, ExpectedCauses = CausesOfDenial },
        new("stale", "reads of the service do not show the change for a minute", (site, stage) => stage.Cloud.Faults.Add(FaultAt(site, FaultKind.StaleReads, Occurrence.Nth(site.NumberInAccount)) with { StaleFor = AMinute }))
        {
            AppliesTo = site => site.Changes,
            Lasts = AMinute,
            // The workflow has to wait. There is nothing for an operator to repair, so it must not fail.
            ExpectedCauses = _ => [],
        },
        Lasting("unavailable", "answered 503 for four hours", FaultKind.Unavailable, Hours) with { AppliesTo = site => site.Changes },
    ];

    private static FaultType Refused(string name, string says, FaultKind kind, Func<int, int, Occurrence> row, int times) =>
        new(name, says, (site, stage) => stage.Cloud.Faults.Add(FaultAt(site, kind, row(site.NumberInAccount, times)))) { ExpectedCauses = site => CausesOf(kind, site) };

    private static FaultType Lasting(string name, string says, FaultKind kind, TimeSpan lasts) =>
        new(name, says, (site, stage) => stage.Cloud.Faults.Add(FaultAt(site, kind, Occurrence.From(site.NumberInAccount)) with { Lasts = lasts })) { Lasts = lasts, ExpectedCauses = site => CausesOf(kind, site) };

    private static Fault FaultAt(CallSite site, FaultKind kind, Occurrence strikes) =>
        new(kind, strikes) { Service = site.Service, Operation = site.Operation, AccountId = site.AccountId, Origin = site.Origin };

    private static string[] CausesOf(FaultKind kind, CallSite site) =>
        kind == FaultKind.ConnectionCut ? BrokenConnection : [FaultErrors.For(kind, site.Service)!.Code];

    /// <summary>
    /// STS gives the same answer for a missing role, a role that does not trust the caller, and a missing permission. So the error does, too. For other calls the
    /// failure may name the missing permission. The call's name alone would not say that it was denied.
    /// </summary>
    private static string[] CausesOfDenial(CallSite site) => site is { Service: "sts", Operation: "AssumeRole" }
        ? ["AccessDenied", "CamRoleNotAssumableException", "CamEntranceClosedException", "PartnerRoleNotAssumableException"]
        : [.. CausesOf(FaultKind.AccessDenied, site), $"{site.Service}: {site.Operation}"];

    /// <summary>A connection asks what CAM's role may do. If it may not ask, that is an answer, and the output reports it. So it is no fault.</summary>
    private static bool IsQuestionItself(CallSite site) => site is { Caller: "VerifyCamAccess", Operation: "SimulatePrincipalPolicy" };

    private static Task Kill(ScenarioStage stage, CallSite site)
    {
        stage.Aws.Kill(site.Caller);
        return Task.CompletedTask;
    }

    /// <summary>Each retry dies after its first answered call.</summary>
    private static void PlanDeaths(CallSite site, ScenarioStage stage)
    {
        const int Attempts = 3;
        var deaths = 0;
        stage.Cloud.Faults.Add(new Fault(FaultKind.AfterChange, Occurrence.Every) { Origin = site.Origin, Hook = _ => deaths is > 0 and < Attempts ? DieAsync() : Task.CompletedTask });
        stage.Cloud.Faults.Add(FaultAt(site, FaultKind.AfterChange, Occurrence.Nth(site.NumberInAccount)) with { Hook = _ => DieAsync() });

        Task DieAsync()
        {
            if (stage.Aws.Kill(site.Caller) > 0)
                Interlocked.Increment(ref deaths);
            return Task.CompletedTask;
        }
    }
}
