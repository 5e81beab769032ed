using Amazon.Runtime;
using Amazon.StepFunctions.Model;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions;

public class AmazonStepFunctionsClient : ThinClient, IAmazonStepFunctions
{
    public AmazonStepFunctionsClient() : this(new AmazonStepFunctionsConfig())
    {
    }

    public AmazonStepFunctionsClient(AmazonStepFunctionsConfig config) : base(StepFunctionsModel.Instance, config)
    {
    }

    public AmazonStepFunctionsClient(AWSCredentials credentials) : this(credentials, new AmazonStepFunctionsConfig())
    {
    }

    public AmazonStepFunctionsClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonStepFunctionsConfig { RegionEndpoint = region })
    {
    }

    public AmazonStepFunctionsClient(AWSCredentials credentials, AmazonStepFunctionsConfig clientConfig)
        : base(StepFunctionsModel.Instance, credentials, clientConfig)
    {
    }

    public IStepFunctionsPaginatorFactory Paginators => field ??= new StepFunctionsPaginatorFactory(this);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonStepFunctionsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonStepFunctionsClient(awsCredentials, (AmazonStepFunctionsConfig)clientConfig);

    public virtual Task<DescribeExecutionResponse> DescribeExecutionAsync(DescribeExecutionRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeExecutionResponse>(request, cancellationToken);

    public virtual Task<GetExecutionHistoryResponse> GetExecutionHistoryAsync(GetExecutionHistoryRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetExecutionHistoryResponse>(request, cancellationToken);

    public virtual Task<ListExecutionsResponse> ListExecutionsAsync(ListExecutionsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListExecutionsResponse>(request, cancellationToken);
}
