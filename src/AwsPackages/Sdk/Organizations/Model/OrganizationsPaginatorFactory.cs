namespace Amazon.Organizations.Model;

internal sealed class OrganizationsPaginatorFactory(IAmazonOrganizations client) : IOrganizationsPaginatorFactory
{
    public IListCreateAccountStatusPaginator ListCreateAccountStatus(ListCreateAccountStatusRequest request) => new ListCreateAccountStatusPaginator(client, request);

    public IListAccountsPaginator ListAccounts(ListAccountsRequest request) => new ListAccountsPaginator(client, request);

    public IListParentsPaginator ListParents(ListParentsRequest request) => new ListParentsPaginator(client, request);

    public IListTagsForResourcePaginator ListTagsForResource(ListTagsForResourceRequest request) => new ListTagsForResourcePaginator(client, request);

    public IListHandshakesForOrganizationPaginator ListHandshakesForOrganization(ListHandshakesForOrganizationRequest request) => new ListHandshakesForOrganizationPaginator(client, request);

    public IListRootsPaginator ListRoots(ListRootsRequest request) => new ListRootsPaginator(client, request);

    public IListPoliciesPaginator ListPolicies(ListPoliciesRequest request) => new ListPoliciesPaginator(client, request);

    public IListPoliciesForTargetPaginator ListPoliciesForTarget(ListPoliciesForTargetRequest request) => new ListPoliciesForTargetPaginator(client, request);
}
