using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>The settings that CreateTrail and UpdateTrail share. All settings are checked before any is applied.</summary>
internal static class TrailSettings
{
    private static readonly string[] NotSimulated = ["SnsTopicName", "CloudWatchLogsLogGroupArn", "CloudWatchLogsRoleArn"];

    public static void Apply(JsonObject input, Trail trail, TrailScope scope)
    {
        RefuseWhatIsNotSimulated(input);
        var bucket = input.Text("S3BucketName") ?? trail.S3BucketName;
        var prefix = input.Text("S3KeyPrefix") ?? trail.S3KeyPrefix;
        var global = input.Flag("IncludeGlobalServiceEvents") ?? trail.IncludeGlobalServiceEvents;
        var everywhere = input.Flag("IsMultiRegionTrail") ?? trail.IsMultiRegionTrail;
        if (everywhere && !global)
            throw new AwsErrorException("InvalidParameterCombinationException", "Multi-Region trail must include global service events.");
        if (prefix is { Length: > 200 })
            throw new AwsErrorException("InvalidS3PrefixException", "A prefix has at most 200 characters.");
        TrailDelivery.Require(bucket, prefix, trail.Arn, scope);
        trail.S3BucketName = bucket;
        trail.S3KeyPrefix = prefix is { Length: 0 } ? null : prefix;
        var key = input.Text("KmsKeyId") ?? trail.KmsKeyId;
        trail.KmsKeyId = key is { Length: 0 } ? null : key; // an empty value removes the key
        trail.IncludeGlobalServiceEvents = global;
        trail.IsMultiRegionTrail = everywhere;
        trail.LogFileValidationEnabled = input.Flag("EnableLogFileValidation") ?? trail.LogFileValidationEnabled;
    }

    private static void RefuseWhatIsNotSimulated(JsonObject input)
    {
        if (NotSimulated.FirstOrDefault(member => input.Text(member) is { Length: > 0 }) is { } member)
            throw new AwsErrorException("UnsupportedOperationException", $"The simulated cloudtrail service does not implement {member}.");
        if (input.Flag("IsOrganizationTrail") ?? false)
            throw new AwsErrorException("UnsupportedOperationException", "The simulated cloudtrail service does not implement organization trails.");
    }
}
