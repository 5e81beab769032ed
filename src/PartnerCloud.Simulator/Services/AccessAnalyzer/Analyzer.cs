namespace PartnerCloud.Simulator.Services.AccessAnalyzer;

/// <summary>An analyzer. The simulation never produces findings.</summary>
internal sealed class Analyzer(string name, string arn, string type, DateTimeOffset created)
{
    public string Name => name;

    public string Arn => arn;

    public string Type => type;

    public DateTimeOffset Created => created;

    /// <summary>CREATING, ACTIVE, DISABLED or FAILED.</summary>
    public string Status { get; set; } = "ACTIVE";
}
