namespace Amazon.IdentityManagement.Model;

public interface IIdentityManagementServicePaginatorFactory
{
    IGetGroupPaginator GetGroup(GetGroupRequest request);

    IListGroupsForUserPaginator ListGroupsForUser(ListGroupsForUserRequest request);

    IListAttachedGroupPoliciesPaginator ListAttachedGroupPolicies(ListAttachedGroupPoliciesRequest request);

    IListPolicyVersionsPaginator ListPolicyVersions(ListPolicyVersionsRequest request);

    IListRolesPaginator ListRoles(ListRolesRequest request);

    IGetAccountAuthorizationDetailsPaginator GetAccountAuthorizationDetails(GetAccountAuthorizationDetailsRequest request);

    ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request);
}
