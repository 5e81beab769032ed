using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.S3;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>The delivery channel: one per region. It requires a recorder, and a bucket whose policy admits Config.</summary>
internal static class ChannelOperations
{
    private static readonly string[] Frequencies = ["One_Hour", "Three_Hours", "Six_Hours", "Twelve_Hours", "TwentyFour_Hours"];

    public static JsonObject? Put(JsonObject input, ConfigScope scope)
    {
        var channel = input.Object("DeliveryChannel") ?? throw new AwsErrorException("ValidationException", "DeliveryChannel must not be null.");
        var recorder = scope.State.Recorder
            ?? throw new AwsErrorException("NoAvailableConfigurationRecorderException", "Configuration recorder is not available to put delivery channel.");
        var name = channel.Text("name") ?? "default";
        if (name.Length is 0 or > 256)
            throw new AwsErrorException("InvalidDeliveryChannelNameException", $"The delivery channel name '{name}' is not valid, blank string.");
        if (scope.State.Channel is { } other && other.Text("name") != name)
            throw new AwsErrorException("MaxNumberOfDeliveryChannelsExceededException", $"Failed to put delivery channel '{name}' because the maximum number of delivery channels: 1 is reached.");
        if (channel.Object("configSnapshotDeliveryProperties")?.Text("deliveryFrequency") is { } frequency && !Frequencies.Contains(frequency))
            throw new AwsErrorException("ValidationException", "deliveryFrequency is one of " + string.Join(", ", Frequencies) + ".");
        if (channel.Text("snsTopicARN") is not null)
            throw new AwsErrorException("InvalidSNSTopicARNException", "The simulated config service does not implement snsTopicARN.");
        RequireDelivery(channel.Text("s3BucketName") ?? "", channel.Text("s3KeyPrefix"), recorder.Arn, scope);
        var kept = (JsonObject)channel.DeepClone();
        kept["name"] = name;
        scope.State.Channel = kept;
        return null;
    }

    public static JsonObject Describe(JsonObject input, ConfigScope scope) => new()
    {
        ["DeliveryChannels"] = new JsonArray([.. Selected(input, scope).Select(channel => channel.DeepClone())]),
    };

    // The simulation delivers nothing, so the status holds no delivery.
    public static JsonObject Status(JsonObject input, ConfigScope scope) => new()
    {
        ["DeliveryChannelsStatus"] = new JsonArray([.. Selected(input, scope).Select(channel => new JsonObject
        {
            ["name"] = channel.Text("name"),
            ["configSnapshotDeliveryInfo"] = new JsonObject(),
            ["configHistoryDeliveryInfo"] = new JsonObject(),
            ["configStreamDeliveryInfo"] = new JsonObject(),
        })]),
    };

    public static JsonObject? Delete(JsonObject input, ConfigScope scope)
    {
        var name = input.Text("DeliveryChannelName") ?? "";
        if (scope.State.Channel?.Text("name") != name)
            throw NoSuch(name);
        if (scope.State.Recorder is { Recording: true })
            throw new AwsErrorException("LastDeliveryChannelDeleteFailedException", $"Failed to delete last specified delivery channel with name '{name}', because there is a running configuration recorder.");
        scope.State.Channel = null;
        return null;
    }

    private static IEnumerable<JsonObject> Selected(JsonObject input, ConfigScope scope)
    {
        var present = scope.State.Channel;
        var missing = input.Texts("DeliveryChannelNames")?.FirstOrDefault(name => name != present?.Text("name"));
        return missing is not null ? throw NoSuch(missing) : present is null ? [] : [present];
    }

    private static AwsErrorException NoSuch(string name) =>
        new("NoSuchDeliveryChannelException", $"Cannot find delivery channel with specified name '{name}'.");

    // Config writes as the service, not with the recorder's role. The bucket's policy must allow it.
    private static void RequireDelivery(string bucketName, string? prefix, string recorderArn, ConfigScope scope)
    {
        var bucket = scope.Cloud.Buckets.GetValueOrDefault(bucketName)
            ?? throw new AwsErrorException("NoSuchBucketException", $"Cannot find a S3 bucket with an empty bucket name or the name '{bucketName}'.");
        var arn = "arn:aws:s3:::" + bucketName;
        var folder = string.IsNullOrEmpty(prefix) ? arn : $"{arn}/{prefix}";
        if (!DeliveryPolicy.Allows(bucket.Policy, "config.amazonaws.com", scope.Account.Id, recorderArn,
            ("s3:GetBucketAcl", arn), ("s3:ListBucket", arn), ("s3:PutObject", $"{folder}/AWSLogs/{scope.Account.Id}/Config/ConfigWritabilityCheckFile")))
            throw new AwsErrorException("InsufficientDeliveryPolicyException", $"Insufficient delivery policy to s3 bucket: {bucketName}, unable to write to bucket, provided s3 key prefix is '{prefix ?? "null"}'.");
    }
}
