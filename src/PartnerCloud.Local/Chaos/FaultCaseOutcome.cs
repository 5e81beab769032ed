namespace PartnerCloud.Local.Chaos;

/// <summary>How a fault case ended.</summary>
internal enum FaultCaseOutcome
{
    /// <summary>As the run without faults, perhaps after redrives.</summary>
    Survived,

    /// <summary>The run ended differently than without faults, or did not end.</summary>
    Lost,

    /// <summary>There is more of a resource than after the run without faults.</summary>
    Doubled,

    /// <summary>A failure on the way named a wrong cause.</summary>
    Untrue,

    /// <summary>A password, key or session token was found outside of its secret.</summary>
    Leaked,

    /// <summary>The fault did not happen, so the run proves nothing.</summary>
    Missed,
}
