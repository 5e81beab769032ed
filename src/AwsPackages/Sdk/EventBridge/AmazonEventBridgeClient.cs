using Amazon.EventBridge.Model;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.EventBridge;

public class AmazonEventBridgeClient : ThinClient, IAmazonEventBridge
{
    public AmazonEventBridgeClient() : this(new AmazonEventBridgeConfig())
    {
    }

    public AmazonEventBridgeClient(AmazonEventBridgeConfig config) : base(EventBridgeModel.Instance, config)
    {
    }

    public AmazonEventBridgeClient(AWSCredentials credentials) : this(credentials, new AmazonEventBridgeConfig())
    {
    }

    public AmazonEventBridgeClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonEventBridgeConfig { RegionEndpoint = region })
    {
    }

    public AmazonEventBridgeClient(AWSCredentials credentials, AmazonEventBridgeConfig clientConfig)
        : base(EventBridgeModel.Instance, credentials, clientConfig)
    {
    }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonEventBridgeConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonEventBridgeClient(awsCredentials, (AmazonEventBridgeConfig)clientConfig);

    public virtual Task<PutEventsResponse> PutEventsAsync(PutEventsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<PutEventsResponse>(request, cancellationToken);
}
