using Amazon.Account.Model;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Account;

public class AmazonAccountClient : ThinClient, IAmazonAccount
{
    public AmazonAccountClient() : this(new AmazonAccountConfig())
    {
    }

    public AmazonAccountClient(AmazonAccountConfig config) : base(AccountModel.Instance, config)
    {
    }

    public AmazonAccountClient(AWSCredentials credentials) : this(credentials, new AmazonAccountConfig())
    {
    }

    public AmazonAccountClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonAccountConfig { RegionEndpoint = region })
    {
    }

    public AmazonAccountClient(AWSCredentials credentials, AmazonAccountConfig clientConfig) : base(AccountModel.Instance, credentials, clientConfig)
    {
    }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonAccountConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonAccountClient(awsCredentials, (AmazonAccountConfig)clientConfig);

    public virtual Task<PutAlternateContactResponse> PutAlternateContactAsync(PutAlternateContactRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<PutAlternateContactResponse>(request, cancellationToken);

    public virtual Task<GetAlternateContactResponse> GetAlternateContactAsync(GetAlternateContactRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetAlternateContactResponse>(request, cancellationToken);
}
