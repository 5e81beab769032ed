using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>AWS Config: the recorder, the delivery channel, and rules. It records and evaluates nothing, but says whether it could deliver.</summary>
public sealed class ConfigService : JsonService
{
    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public ConfigService(SimulatedCloud cloud)
        : base("config", "StarlingDoveService", "1.1")
    {
        this.cloud = cloud;
        Serve("PutConfigurationRecorder", RecorderOperations.Put);
        Serve("DescribeConfigurationRecorders", RecorderOperations.Describe);
        Serve("DescribeConfigurationRecorderStatus", RecorderOperations.Status);
        Serve("StartConfigurationRecorder", RecorderOperations.Start);
        Serve("StopConfigurationRecorder", RecorderOperations.Stop);
        Serve("DeleteConfigurationRecorder", RecorderOperations.Delete);
        Serve("PutDeliveryChannel", ChannelOperations.Put);
        Serve("DescribeDeliveryChannels", ChannelOperations.Describe);
        Serve("DescribeDeliveryChannelStatus", ChannelOperations.Status);
        Serve("DeleteDeliveryChannel", ChannelOperations.Delete);
        Serve("PutConfigRule", RuleOperations.Put);
        Serve("DescribeConfigRules", RuleOperations.Describe);
        Serve("DeleteConfigRule", RuleOperations.Delete);
        Serve("TagResource", RuleTagOperations.Add);
        Serve("UntagResource", RuleTagOperations.Remove);
        Serve("ListTagsForResource", RuleTagOperations.List);
    }

    internal override ActionTable Permissions => ConfigAuthorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private void Serve(string operation, Func<JsonObject, ConfigScope, JsonObject?> handler) =>
        On(operation, (input, caller) => handler(input, new ConfigScope(cloud, caller)));
}
