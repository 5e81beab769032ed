using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Local.Chaos;

/// <summary>All ways in which a call goes wrong. The SDK asks four times before it gives up, or once where a call must not be repeated.</summary>
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
        new("answer-lost", "the change is made, its answer is lost", (site, stage) => stage.Cloud.Faults.Add(FaultAt(site, FaultKind.AnswerLost, Occurrence.Nth(site.NumberInAccount))))
        {
            Strikes = site => site.Changes,
            TrueWords = _ => BrokenConnection,
        },
        new("killed", "the function's process dies after the call, once", (site, stage) => stage.Cloud.Faults.Add(FaultAt(site, FaultKind.AfterChange, Occurrence.Nth(site.NumberInAccount)) with { Hook = _ => Kill(stage, site) }))
        {
            Strikes = site => site is { IsOfFunction: true, Result: "OK" },
            TrueWords = _ => ["Runtime.ExitError"],
        },
        new("killed-on", "the function's process dies after the change, and so do its retries", PlanDeaths)
        {
            Strikes = site => site is { IsOfFunction: true, Changes: true },
            TrueWords = _ => ["Runtime.ExitError"],
        },
        Lasting("denied", "denied for five minutes", FaultKind.AccessDenied, Minutes) with { Strikes = site => !IsQuestionItself(site), TrueWords = WordsOfDenial },
        Lasting("denied-on", "denied for four hours", FaultKind.AccessDenied, Hours) with { Strikes = site => site.Changes, TrueWords = WordsOfDenial },
        new("stale", "for a minute after the change, reads of the service do not see it", (site, stage) => stage.Cloud.Faults.Add(FaultAt(site, FaultKind.StaleReads, Occurrence.Nth(site.NumberInAccount)) with { StaleFor = AMinute }))
        {
            Strikes = site => site.Changes,
            Lasts = AMinute,
            // Waiting is the workflow's part: whatever it would tell an operator, there is nothing for him to repair.
            TrueWords = _ => [],
        },
        Lasting("unavailable", "answered 503 for four hours", FaultKind.Unavailable, Hours) with { Strikes = site => site.Changes },
    ];

    private static FaultType Refused(string name, string says, FaultKind kind, Func<int, int, Occurrence> row, int times) =>
        new(name, says, (site, stage) => stage.Cloud.Faults.Add(FaultAt(site, kind, row(site.NumberInAccount, times)))) { TrueWords = site => WordsOf(kind, site) };

    private static FaultType Lasting(string name, string says, FaultKind kind, TimeSpan lasts) =>
        new(name, says, (site, stage) => stage.Cloud.Faults.Add(FaultAt(site, kind, Occurrence.From(site.NumberInAccount)) with { Lasts = lasts })) { Lasts = lasts, TrueWords = site => WordsOf(kind, site) };

    private static Fault FaultAt(CallSite site, FaultKind kind, Occurrence strikes) =>
        new(kind, strikes) { Service = site.Service, Operation = site.Operation, AccountId = site.AccountId, Origin = site.Origin };

    private static string[] WordsOf(FaultKind kind, CallSite site) =>
        kind == FaultKind.ConnectionCut ? BrokenConnection : [FaultErrors.For(kind, site.Service)!.Code];

    /// <summary>
    /// STS gives one answer for a role that is not there, one that does not trust the caller, and a right that is missing: so does the error. Of other calls the
    /// right may be named that is missing; the call alone would not say that it was denied.
    /// </summary>
    private static string[] WordsOfDenial(CallSite site) => site is { Service: "sts", Operation: "AssumeRole" }
        ? ["AccessDenied", "CamRoleNotAssumableException", "CamEntranceClosedException", "PartnerRoleNotAssumableException"]
        : [.. WordsOf(FaultKind.AccessDenied, site), $"{site.Service}: {site.Operation}"];

    /// <summary>A connection asks what CAM may do: that it may not even ask is an answer, which the output gives, and no fault.</summary>
    private static bool IsQuestionItself(CallSite site) => site is { Caller: "VerifyCamAccess", Operation: "SimulatePrincipalPolicy" };

    private static Task Kill(ScenarioStage stage, CallSite site)
    {
        stage.Aws.Kill(site.Caller);
        return Task.CompletedTask;
    }

    /// <summary>The retries die after their first call that is answered, whichever that is.</summary>
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
