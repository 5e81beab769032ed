namespace PartnerCloud.Simulator.Faults;

/// <summary>What goes wrong with a call.</summary>
public enum FaultKind
{
    /// <summary>The service's own throttling error; nothing is changed.</summary>
    Throttle,

    /// <summary>500, the service's own internal error; nothing is changed.</summary>
    InternalError,

    /// <summary>503 ServiceUnavailable; nothing is changed.</summary>
    Unavailable,

    /// <summary>The service's own access error; nothing is changed.</summary>
    AccessDenied,

    /// <summary>The error that the fault itself carries; nothing is changed.</summary>
    Error,

    /// <summary>The connection breaks before anything is changed.</summary>
    ConnectionCut,

    /// <summary>The change is made and the connection breaks before the answer.</summary>
    AnswerLost,

    /// <summary>Nothing goes wrong by itself: the fault's hook runs between the change and the answer.</summary>
    AfterChange,

    /// <summary>
    /// The change is made and answered; reads of the service in the account and region do not see it, nor what follows it, for <see cref="Fault.StaleFor"/>.
    /// Further changes act on what is so.
    /// </summary>
    StaleReads,
}
