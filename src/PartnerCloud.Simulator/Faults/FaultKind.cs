namespace PartnerCloud.Simulator.Faults;

/// <summary>The kinds of injected faults.</summary>
public enum FaultKind
{
    /// <summary>The service's own throttling error. Nothing changes.</summary>
    Throttle,

    /// <summary>500, the service's own internal error. Nothing changes.</summary>
    InternalError,

    /// <summary>503 ServiceUnavailable. Nothing changes.</summary>
    Unavailable,

    /// <summary>The service's own access error. Nothing changes.</summary>
    AccessDenied,

    /// <summary>The error in <see cref="Fault.Error"/>. Nothing changes.</summary>
    Error,

    /// <summary>The connection breaks before the change.</summary>
    ConnectionCut,

    /// <summary>The connection breaks after the change and before the answer.</summary>
    AnswerLost,

    /// <summary>No error: only <see cref="Fault.Hook"/> runs, between the change and the answer.</summary>
    AfterChange,

    /// <summary>
    /// The change succeeds, but for <see cref="Fault.StaleFor"/> reads of the service in that account and region see neither it nor later changes.
    /// Changes always use the actual state.
    /// </summary>
    StaleReads,
}
