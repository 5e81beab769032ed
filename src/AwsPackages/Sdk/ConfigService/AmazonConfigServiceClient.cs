using Amazon.ConfigService.Model;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService;

public class AmazonConfigServiceClient : ThinClient, IAmazonConfigService
{
    public AmazonConfigServiceClient() : this(new AmazonConfigServiceConfig())
    {
    }

    public AmazonConfigServiceClient(AmazonConfigServiceConfig config) : base(ConfigServiceModel.Instance, config)
    {
    }

    public AmazonConfigServiceClient(AWSCredentials credentials) : this(credentials, new AmazonConfigServiceConfig())
    {
    }

    public AmazonConfigServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonConfigServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonConfigServiceClient(AWSCredentials credentials, AmazonConfigServiceConfig clientConfig)
        : base(ConfigServiceModel.Instance, credentials, clientConfig)
    {
    }

    public IConfigServicePaginatorFactory Paginators => field ??= new ConfigServicePaginatorFactory(this);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonConfigServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonConfigServiceClient(awsCredentials, (AmazonConfigServiceConfig)clientConfig);

    public virtual Task<PutConfigurationRecorderResponse> PutConfigurationRecorderAsync(PutConfigurationRecorderRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<PutConfigurationRecorderResponse>(request, cancellationToken);

    public virtual Task<DescribeConfigurationRecordersResponse> DescribeConfigurationRecordersAsync(DescribeConfigurationRecordersRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeConfigurationRecordersResponse>(request, cancellationToken);

    public virtual Task<DescribeConfigurationRecorderStatusResponse> DescribeConfigurationRecorderStatusAsync(DescribeConfigurationRecorderStatusRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeConfigurationRecorderStatusResponse>(request, cancellationToken);

    public virtual Task<StartConfigurationRecorderResponse> StartConfigurationRecorderAsync(StartConfigurationRecorderRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<StartConfigurationRecorderResponse>(request, cancellationToken);

    public virtual Task<PutDeliveryChannelResponse> PutDeliveryChannelAsync(PutDeliveryChannelRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<PutDeliveryChannelResponse>(request, cancellationToken);

    public virtual Task<DescribeDeliveryChannelsResponse> DescribeDeliveryChannelsAsync(DescribeDeliveryChannelsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeDeliveryChannelsResponse>(request, cancellationToken);

    public virtual Task<PutConfigRuleResponse> PutConfigRuleAsync(PutConfigRuleRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<PutConfigRuleResponse>(request, cancellationToken);

    public virtual Task<DescribeConfigRulesResponse> DescribeConfigRulesAsync(DescribeConfigRulesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeConfigRulesResponse>(request, cancellationToken);

    public virtual Task<TagResourceResponse> TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<TagResourceResponse>(request, cancellationToken);

    public virtual Task<ListTagsForResourceResponse> ListTagsForResourceAsync(ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListTagsForResourceResponse>(request, cancellationToken);
}
