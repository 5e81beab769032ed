using Amazon.ResourceGroupsTaggingAPI.Model;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ResourceGroupsTaggingAPI;

public class AmazonResourceGroupsTaggingAPIClient : ThinClient, IAmazonResourceGroupsTaggingAPI
{
    public AmazonResourceGroupsTaggingAPIClient() : this(new AmazonResourceGroupsTaggingAPIConfig())
    {
    }

    public AmazonResourceGroupsTaggingAPIClient(AmazonResourceGroupsTaggingAPIConfig config) : base(ResourceGroupsTaggingAPIModel.Instance, config)
    {
    }

    public AmazonResourceGroupsTaggingAPIClient(AWSCredentials credentials) : this(credentials, new AmazonResourceGroupsTaggingAPIConfig())
    {
    }

    public AmazonResourceGroupsTaggingAPIClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonResourceGroupsTaggingAPIConfig { RegionEndpoint = region })
    {
    }

    public AmazonResourceGroupsTaggingAPIClient(AWSCredentials credentials, AmazonResourceGroupsTaggingAPIConfig clientConfig)
        : base(ResourceGroupsTaggingAPIModel.Instance, credentials, clientConfig)
    {
    }

    public IResourceGroupsTaggingAPIPaginatorFactory Paginators => field ??= new ResourceGroupsTaggingAPIPaginatorFactory(this);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonResourceGroupsTaggingAPIConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonResourceGroupsTaggingAPIClient(awsCredentials, (AmazonResourceGroupsTaggingAPIConfig)clientConfig);

    public virtual Task<GetResourcesResponse> GetResourcesAsync(GetResourcesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetResourcesResponse>(request, cancellationToken);
}
