using Amazon.Runtime;
using Amazon.S3Control.Model;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.S3Control;

public class AmazonS3ControlClient : ThinClient, IAmazonS3Control
{
    public AmazonS3ControlClient() : this(new AmazonS3ControlConfig())
    {
    }

    public AmazonS3ControlClient(AmazonS3ControlConfig config) : base(S3ControlModel.Instance, config)
    {
    }

    public AmazonS3ControlClient(AWSCredentials credentials) : this(credentials, new AmazonS3ControlConfig())
    {
    }

    public AmazonS3ControlClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonS3ControlConfig { RegionEndpoint = region })
    {
    }

    public AmazonS3ControlClient(AWSCredentials credentials, AmazonS3ControlConfig clientConfig) : base(S3ControlModel.Instance, credentials, clientConfig)
    {
    }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonS3ControlConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonS3ControlClient(awsCredentials, (AmazonS3ControlConfig)clientConfig);

    public virtual Task<PutPublicAccessBlockResponse> PutPublicAccessBlockAsync(PutPublicAccessBlockRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<PutPublicAccessBlockResponse>(request, cancellationToken);

    public virtual Task<GetPublicAccessBlockResponse> GetPublicAccessBlockAsync(GetPublicAccessBlockRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetPublicAccessBlockResponse>(request, cancellationToken);
}
