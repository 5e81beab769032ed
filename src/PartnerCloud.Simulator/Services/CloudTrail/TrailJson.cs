using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>Writes trails as JSON.</summary>
internal static class TrailJson
{
    /// <summary>The answer of CreateTrail and UpdateTrail.</summary>
    public static JsonObject Settings(Trail trail)
    {
        var json = new JsonObject
        {
            ["Name"] = trail.Name,
            ["S3BucketName"] = trail.S3BucketName,
            ["IncludeGlobalServiceEvents"] = trail.IncludeGlobalServiceEvents,
            ["IsMultiRegionTrail"] = trail.IsMultiRegionTrail,
            ["TrailARN"] = trail.Arn,
            ["LogFileValidationEnabled"] = trail.LogFileValidationEnabled,
            ["IsOrganizationTrail"] = false,
        };
        if (trail.S3KeyPrefix is { } prefix)
            json["S3KeyPrefix"] = prefix;
        if (trail.KmsKeyId is { } key)
            json["KmsKeyId"] = key;
        return json;
    }

    /// <summary>The answer of GetTrail and DescribeTrails.</summary>
    public static JsonObject Complete(Trail trail)
    {
        var json = Settings(trail);
        json["HomeRegion"] = trail.HomeRegion;
        json["HasCustomEventSelectors"] = trail.EventSelectors is not null || trail.AdvancedEventSelectors is not null;
        json["HasInsightSelectors"] = false;
        return json;
    }
}
