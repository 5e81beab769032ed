namespace Amazon.IdentityManagement.Model;

internal sealed class IdentityManagementServicePaginatorFactory(IAmazonIdentityManagementService client) : IIdentityManagementServicePaginatorFactory
{
    public IGetGroupPaginator GetGroup(GetGroupRequest request) => new GetGroupPaginator(client, request);

    public IListGroupsForUserPaginator ListGroupsForUser(ListGroupsForUserRequest request) => new ListGroupsForUserPaginator(client, request);

    public IListAttachedGroupPoliciesPaginator ListAttachedGroupPolicies(ListAttachedGroupPoliciesRequest request) => new ListAttachedGroupPoliciesPaginator(client, request);

    public IListPolicyVersionsPaginator ListPolicyVersions(ListPolicyVersionsRequest request) => new ListPolicyVersionsPaginator(client, request);

    public IListRolesPaginator ListRoles(ListRolesRequest request) => new ListRolesPaginator(client, request);

    public IGetAccountAuthorizationDetailsPaginator GetAccountAuthorizationDetails(GetAccountAuthorizationDetailsRequest request) =>
        new GetAccountAuthorizationDetailsPaginator(client, request);

    public ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request) => new SimulatePrincipalPolicyPaginator(client, request);
}
