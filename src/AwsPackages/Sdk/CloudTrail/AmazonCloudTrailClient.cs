using Amazon.CloudTrail.Model;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.CloudTrail;

public class AmazonCloudTrailClient : ThinClient, IAmazonCloudTrail
{
    public AmazonCloudTrailClient() : this(new AmazonCloudTrailConfig())
    {
    }

    public AmazonCloudTrailClient(AmazonCloudTrailConfig config) : base(CloudTrailModel.Instance, config)
    {
    }

    public AmazonCloudTrailClient(AWSCredentials credentials) : this(credentials, new AmazonCloudTrailConfig())
    {
    }

    public AmazonCloudTrailClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCloudTrailConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudTrailClient(AWSCredentials credentials, AmazonCloudTrailConfig clientConfig)
        : base(CloudTrailModel.Instance, credentials, clientConfig)
    {
    }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudTrailConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCloudTrailClient(awsCredentials, (AmazonCloudTrailConfig)clientConfig);

    public virtual Task<CreateTrailResponse> CreateTrailAsync(CreateTrailRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<CreateTrailResponse>(request, cancellationToken);

    public virtual Task<UpdateTrailResponse> UpdateTrailAsync(UpdateTrailRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<UpdateTrailResponse>(request, cancellationToken);

    public virtual Task<GetTrailResponse> GetTrailAsync(GetTrailRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetTrailResponse>(request, cancellationToken);

    public virtual Task<DescribeTrailsResponse> DescribeTrailsAsync(DescribeTrailsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeTrailsResponse>(request, cancellationToken);

    public virtual Task<GetTrailStatusResponse> GetTrailStatusAsync(GetTrailStatusRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetTrailStatusResponse>(request, cancellationToken);

    public virtual Task<StartLoggingResponse> StartLoggingAsync(StartLoggingRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<StartLoggingResponse>(request, cancellationToken);

    public virtual Task<PutEventSelectorsResponse> PutEventSelectorsAsync(PutEventSelectorsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<PutEventSelectorsResponse>(request, cancellationToken);

    public virtual Task<GetEventSelectorsResponse> GetEventSelectorsAsync(GetEventSelectorsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetEventSelectorsResponse>(request, cancellationToken);
}
