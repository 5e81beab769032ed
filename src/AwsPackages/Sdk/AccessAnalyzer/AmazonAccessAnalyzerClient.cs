using Amazon.AccessAnalyzer.Model;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.AccessAnalyzer;

public class AmazonAccessAnalyzerClient : ThinClient, IAmazonAccessAnalyzer
{
    public AmazonAccessAnalyzerClient() : this(new AmazonAccessAnalyzerConfig())
    {
    }

    public AmazonAccessAnalyzerClient(AmazonAccessAnalyzerConfig config) : base(AccessAnalyzerModel.Instance, config)
    {
    }

    public AmazonAccessAnalyzerClient(AWSCredentials credentials) : this(credentials, new AmazonAccessAnalyzerConfig())
    {
    }

    public AmazonAccessAnalyzerClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonAccessAnalyzerConfig { RegionEndpoint = region })
    {
    }

    public AmazonAccessAnalyzerClient(AWSCredentials credentials, AmazonAccessAnalyzerConfig clientConfig) : base(AccessAnalyzerModel.Instance, credentials, clientConfig)
    {
    }

    public IAccessAnalyzerPaginatorFactory Paginators => field ??= new AccessAnalyzerPaginatorFactory(this);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonAccessAnalyzerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonAccessAnalyzerClient(awsCredentials, (AmazonAccessAnalyzerConfig)clientConfig);

    public virtual Task<CreateAnalyzerResponse> CreateAnalyzerAsync(CreateAnalyzerRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<CreateAnalyzerResponse>(request, cancellationToken);

    public virtual Task<ListAnalyzersResponse> ListAnalyzersAsync(ListAnalyzersRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListAnalyzersResponse>(request, cancellationToken);
}
