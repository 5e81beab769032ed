namespace PartnerCloud.Local.Chaos;

/// <summary>How a scenario ended.</summary>
internal enum FaultCaseOutcome
{
    /// <summary>Like the undisturbed run, perhaps after redrives.</summary>
    Survived,

    /// <summary>Otherwise than the undisturbed run, or not at all.</summary>
    Lost,

    /// <summary>Something is there more often than after the undisturbed run.</summary>
    Doubled,

    /// <summary>A failure on the way named another cause than the true one.</summary>
    Untrue,

    /// <summary>A password or a key was found where it has no business.</summary>
    Leaked,

    /// <summary>The fault never struck: the scenario says nothing.</summary>
    Missed,
}
