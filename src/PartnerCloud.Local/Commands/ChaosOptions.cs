using PartnerCloud.Local.Chaos;
using PartnerCloud.Local.Chaos.Scenarios;

namespace PartnerCloud.Local.Commands;

/// <summary>What a campaign is asked for.</summary>
internal sealed record ChaosOptions
{
    public required IReadOnlyList<Scenario> Scenes { get; init; }

    public required IReadOnlyList<FaultType> Disturbances { get; init; }

    /// <summary>How many plays at the same time.</summary>
    public required int Parallel { get; init; }

    /// <summary>The one scenario to play; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>Where the report goes; null for none.</summary>
    public string? ReportPath { get; init; }
}
