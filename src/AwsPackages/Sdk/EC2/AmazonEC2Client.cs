using Amazon.EC2.Model;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.EC2;

public class AmazonEC2Client : ThinClient, IAmazonEC2
{
    public AmazonEC2Client() : this(new AmazonEC2Config())
    {
    }

    public AmazonEC2Client(AmazonEC2Config config) : base(EC2Model.Instance, config)
    {
    }

    public AmazonEC2Client(AWSCredentials credentials) : this(credentials, new AmazonEC2Config())
    {
    }

    public AmazonEC2Client(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonEC2Config { RegionEndpoint = region })
    {
    }

    public AmazonEC2Client(AWSCredentials credentials, AmazonEC2Config clientConfig) : base(EC2Model.Instance, credentials, clientConfig)
    {
    }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonEC2Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonEC2Client(awsCredentials, (AmazonEC2Config)clientConfig);

    public virtual Task<GetEbsEncryptionByDefaultResponse> GetEbsEncryptionByDefaultAsync(GetEbsEncryptionByDefaultRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetEbsEncryptionByDefaultResponse>(request, cancellationToken);

    public virtual Task<EnableEbsEncryptionByDefaultResponse> EnableEbsEncryptionByDefaultAsync(EnableEbsEncryptionByDefaultRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<EnableEbsEncryptionByDefaultResponse>(request, cancellationToken);

    public virtual Task<DescribeRegionsResponse> DescribeRegionsAsync(DescribeRegionsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeRegionsResponse>(request, cancellationToken);
}
