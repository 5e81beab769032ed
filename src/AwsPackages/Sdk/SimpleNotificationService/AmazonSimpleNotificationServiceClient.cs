using Amazon.Runtime;
using Amazon.SimpleNotificationService.Model;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.SimpleNotificationService;

public class AmazonSimpleNotificationServiceClient : ThinClient, IAmazonSimpleNotificationService
{
    public AmazonSimpleNotificationServiceClient() : this(new AmazonSimpleNotificationServiceConfig())
    {
    }

    public AmazonSimpleNotificationServiceClient(AmazonSimpleNotificationServiceConfig config) : base(SimpleNotificationServiceModel.Instance, config)
    {
    }

    public AmazonSimpleNotificationServiceClient(AWSCredentials credentials) : this(credentials, new AmazonSimpleNotificationServiceConfig())
    {
    }

    public AmazonSimpleNotificationServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSimpleNotificationServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonSimpleNotificationServiceClient(AWSCredentials credentials, AmazonSimpleNotificationServiceConfig clientConfig)
        : base(SimpleNotificationServiceModel.Instance, credentials, clientConfig)
    {
    }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleNotificationServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSimpleNotificationServiceClient(awsCredentials, (AmazonSimpleNotificationServiceConfig)clientConfig);

    public virtual Task<PublishResponse> PublishAsync(PublishRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<PublishResponse>(request, cancellationToken);
}
