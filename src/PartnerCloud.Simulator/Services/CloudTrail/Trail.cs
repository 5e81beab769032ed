using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>A trail in its home region.</summary>
internal sealed class Trail(string name, string arn, string homeRegion)
{
    public string Name => name;

    public string Arn => arn;

    public string HomeRegion => homeRegion;

    public required string S3BucketName { get; set; }

    public string? S3KeyPrefix { get; set; }

    public string? KmsKeyId { get; set; }

    public bool IncludeGlobalServiceEvents { get; set; } = true;

    public bool IsMultiRegionTrail { get; set; }

    public bool LogFileValidationEnabled { get; set; }

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public bool IsLogging { get; set; }

    public DateTimeOffset? LoggingStarted { get; set; }

    public DateTimeOffset? LoggingStopped { get; set; }

    /// <summary>The deliveries that were seen, by region. They trace the trail's work and are no setting, so a dump omits them.</summary>
    [JsonIgnore]
    public SortedDictionary<string, TrailDeliveries> Deliveries { get; } = new(StringComparer.Ordinal);

    /// <summary>The selectors as the caller put them; null for AWS's default: all management events.</summary>
    public JsonArray? EventSelectors { get; set; }

    public JsonArray? AdvancedEventSelectors { get; set; }
}
