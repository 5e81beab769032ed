namespace PartnerCloud.Local.Chaos;

/// <summary>A way in which a call goes wrong.</summary>
/// <param name="Name">What the command line and the table call it, for example <c>answer-lost</c>.</param>
/// <param name="Says">What happens, in a few words.</param>
/// <param name="Plan">Plans it for a call of a scene that is about to begin.</param>
internal sealed record FaultType(string Name, string Says, Action<CallSite, ScenarioStage> Plan)
{
    /// <summary>Which calls it can happen to.</summary>
    public Func<CallSite, bool> Strikes { get; init; } = _ => true;

    /// <summary>When it is over, on the cloud's clock, after it has begun.</summary>
    public TimeSpan Lasts { get; init; }

    /// <summary>What a failure that it causes may name as its cause: one of these has to be in the error or its cause. None where it must not cause any.</summary>
    public required Func<CallSite, IReadOnlyList<string>> TrueWords { get; init; }
}
