using PartnerCloud.Local.Chaos;
using PartnerCloud.Local.Chaos.Scenarios;

namespace PartnerCloud.Local.Commands;

/// <summary>The options of a campaign.</summary>
internal sealed record ChaosOptions
{
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    public required IReadOnlyList<FaultType> FaultTypes { get; init; }

    /// <summary>How many fault cases run at the same time.</summary>
    public required int Parallel { get; init; }

    /// <summary>The id of the only fault case to run. Null for all.</summary>
    public string? Only { get; init; }

    /// <summary>The path of the report. Null for no report.</summary>
    public string? ReportPath { get; init; }
}
