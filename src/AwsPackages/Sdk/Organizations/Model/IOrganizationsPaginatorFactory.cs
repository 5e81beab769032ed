namespace Amazon.Organizations.Model;

public interface IOrganizationsPaginatorFactory
{
    IListCreateAccountStatusPaginator ListCreateAccountStatus(ListCreateAccountStatusRequest request);

    IListAccountsPaginator ListAccounts(ListAccountsRequest request);

    IListParentsPaginator ListParents(ListParentsRequest request);

    IListTagsForResourcePaginator ListTagsForResource(ListTagsForResourceRequest request);

    IListHandshakesForOrganizationPaginator ListHandshakesForOrganization(ListHandshakesForOrganizationRequest request);

    IListRootsPaginator ListRoots(ListRootsRequest request);

    IListPoliciesPaginator ListPolicies(ListPoliciesRequest request);

    IListPoliciesForTargetPaginator ListPoliciesForTarget(ListPoliciesForTargetRequest request);
}
