using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>The delivery channel: one per region. It requires a recorder, and a bucket whose policy admits Config.</summary>
internal static class ChannelOperations
{
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
        if (channel.Object("configSnapshotDeliveryProperties")?.Text("deliveryFrequency") is { } frequency && !ChannelStatus.KnownFrequencies.Contains(frequency))
            throw new AwsErrorException("ValidationException", "deliveryFrequency is one of " + string.Join(", ", ChannelStatus.KnownFrequencies) + ".");
        if (channel.Text("snsTopicARN") is not null)
            throw new AwsErrorException("InvalidSNSTopicARNException", "The simulated config service does not implement snsTopicARN.");
        RequireDelivery(channel, recorder, scope);
        var kept = (JsonObject)channel.DeepClone();
        kept["name"] = name;
        scope.State.Channel = kept;
        return null;
    }

    public static JsonObject Describe(JsonObject input, ConfigScope scope) => new()
    {
        ["DeliveryChannels"] = new JsonArray([.. Selected(input, scope).Select(channel => channel.DeepClone())]),
    };

    public static JsonObject Status(JsonObject input, ConfigScope scope) => new()
    {
        ["DeliveryChannelsStatus"] = new JsonArray([.. Selected(input, scope).Select(channel => ChannelStatus.Write(channel, scope))]),
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

    private static void RequireDelivery(JsonObject channel, RecorderState recorder, ConfigScope scope)
    {
        if (ChannelDelivery.FailureOf(channel, recorder, scope) is { } failure)
            throw new AwsErrorException(failure.Code, failure.Message);
    }
}
