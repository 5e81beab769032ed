using Amazon.Organizations.Model;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Organizations;

public class AmazonOrganizationsClient : ThinClient, IAmazonOrganizations
{
    public AmazonOrganizationsClient() : this(new AmazonOrganizationsConfig())
    {
    }

    public AmazonOrganizationsClient(AmazonOrganizationsConfig config) : base(OrganizationsModel.Instance, config)
    {
    }

    public AmazonOrganizationsClient(AWSCredentials credentials) : this(credentials, new AmazonOrganizationsConfig())
    {
    }

    public AmazonOrganizationsClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonOrganizationsConfig { RegionEndpoint = region })
    {
    }

    public AmazonOrganizationsClient(AWSCredentials credentials, AmazonOrganizationsConfig clientConfig)
        : base(OrganizationsModel.Instance, credentials, clientConfig)
    {
    }

    public IOrganizationsPaginatorFactory Paginators => field ??= new OrganizationsPaginatorFactory(this);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonOrganizationsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonOrganizationsClient(awsCredentials, (AmazonOrganizationsConfig)clientConfig);

    public virtual Task<CreateAccountResponse> CreateAccountAsync(CreateAccountRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<CreateAccountResponse>(request, cancellationToken);

    public virtual Task<DescribeCreateAccountStatusResponse> DescribeCreateAccountStatusAsync(DescribeCreateAccountStatusRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeCreateAccountStatusResponse>(request, cancellationToken);

    public virtual Task<ListCreateAccountStatusResponse> ListCreateAccountStatusAsync(ListCreateAccountStatusRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListCreateAccountStatusResponse>(request, cancellationToken);

    public virtual Task<ListAccountsResponse> ListAccountsAsync(ListAccountsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListAccountsResponse>(request, cancellationToken);

    public virtual Task<DescribeAccountResponse> DescribeAccountAsync(DescribeAccountRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeAccountResponse>(request, cancellationToken);

    public virtual Task<MoveAccountResponse> MoveAccountAsync(MoveAccountRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<MoveAccountResponse>(request, cancellationToken);

    public virtual Task<ListParentsResponse> ListParentsAsync(ListParentsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListParentsResponse>(request, cancellationToken);

    public virtual Task<TagResourceResponse> TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<TagResourceResponse>(request, cancellationToken);

    public virtual Task<ListTagsForResourceResponse> ListTagsForResourceAsync(ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListTagsForResourceResponse>(request, cancellationToken);

    public virtual Task<InviteAccountToOrganizationResponse> InviteAccountToOrganizationAsync(InviteAccountToOrganizationRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<InviteAccountToOrganizationResponse>(request, cancellationToken);

    public virtual Task<DescribeHandshakeResponse> DescribeHandshakeAsync(DescribeHandshakeRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeHandshakeResponse>(request, cancellationToken);

    public virtual Task<ListHandshakesForOrganizationResponse> ListHandshakesForOrganizationAsync(ListHandshakesForOrganizationRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListHandshakesForOrganizationResponse>(request, cancellationToken);

    public virtual Task<ListRootsResponse> ListRootsAsync(ListRootsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListRootsResponse>(request, cancellationToken);

    public virtual Task<EnablePolicyTypeResponse> EnablePolicyTypeAsync(EnablePolicyTypeRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<EnablePolicyTypeResponse>(request, cancellationToken);

    public virtual Task<CreatePolicyResponse> CreatePolicyAsync(CreatePolicyRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<CreatePolicyResponse>(request, cancellationToken);

    public virtual Task<UpdatePolicyResponse> UpdatePolicyAsync(UpdatePolicyRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<UpdatePolicyResponse>(request, cancellationToken);

    public virtual Task<DescribePolicyResponse> DescribePolicyAsync(DescribePolicyRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribePolicyResponse>(request, cancellationToken);

    public virtual Task<ListPoliciesResponse> ListPoliciesAsync(ListPoliciesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListPoliciesResponse>(request, cancellationToken);

    public virtual Task<ListPoliciesForTargetResponse> ListPoliciesForTargetAsync(ListPoliciesForTargetRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListPoliciesForTargetResponse>(request, cancellationToken);

    public virtual Task<AttachPolicyResponse> AttachPolicyAsync(AttachPolicyRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<AttachPolicyResponse>(request, cancellationToken);

    public virtual Task<DetachPolicyResponse> DetachPolicyAsync(DetachPolicyRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DetachPolicyResponse>(request, cancellationToken);
}
