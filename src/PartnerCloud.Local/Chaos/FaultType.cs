namespace PartnerCloud.Local.Chaos;

/// <summary>A kind of fault: a way in which a call goes wrong.</summary>
/// <param name="Name">The name on the command line and in the table, for example <c>answer-lost</c>.</param>
/// <param name="Description">What happens, in a few words.</param>
/// <param name="Plan">Plans the fault for a call, before the scenario begins.</param>
internal sealed record FaultType(string Name, string Description, Action<CallSite, ScenarioStage> Plan)
{
    /// <summary>The calls that the fault can happen to.</summary>
    public Func<CallSite, bool> AppliesTo { get; init; } = _ => true;

    /// <summary>How long the fault lasts, on the cloud's clock.</summary>
    public TimeSpan Lasts { get; init; }

    /// <summary>Texts for a failure's error or cause. A failure that the fault causes must contain one of them. Empty if the fault must not cause a failure.</summary>
    public required Func<CallSite, IReadOnlyList<string>> ExpectedCauses { get; init; }
}
