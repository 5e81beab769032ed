namespace Amazon.IdentityManagement.Model;

internal sealed class IdentityManagementServicePaginatorFactory(IAmazonIdentityManagementService client) : IIdentityManagementServicePaginatorFactory
{
    public IGetGroupPaginator GetGroup(GetGroupRequest request) => new GetGroupPaginator(client, request);

    public IListGroupsForUserPaginator ListGroupsForUser(ListGroupsForUserRequest request) => new ListGroupsForUserPaginator(client, request);

    public IListAccessKeysPaginator ListAccessKeys(ListAccessKeysRequest request) => new ListAccessKeysPaginator(client, request);

    public IListMFADevicesPaginator ListMFADevices(ListMFADevicesRequest request) => new ListMFADevicesPaginator(client, request);

    public IListSigningCertificatesPaginator ListSigningCertificates(ListSigningCertificatesRequest request) => new ListSigningCertificatesPaginator(client, request);

    public IListSSHPublicKeysPaginator ListSSHPublicKeys(ListSSHPublicKeysRequest request) => new ListSSHPublicKeysPaginator(client, request);

    public IListUserPoliciesPaginator ListUserPolicies(ListUserPoliciesRequest request) => new ListUserPoliciesPaginator(client, request);

    public IListAttachedUserPoliciesPaginator ListAttachedUserPolicies(ListAttachedUserPoliciesRequest request) => new ListAttachedUserPoliciesPaginator(client, request);

    public IListAttachedGroupPoliciesPaginator ListAttachedGroupPolicies(ListAttachedGroupPoliciesRequest request) => new ListAttachedGroupPoliciesPaginator(client, request);

    public IListPolicyVersionsPaginator ListPolicyVersions(ListPolicyVersionsRequest request) => new ListPolicyVersionsPaginator(client, request);

    public IListRolesPaginator ListRoles(ListRolesRequest request) => new ListRolesPaginator(client, request);

    public IGetAccountAuthorizationDetailsPaginator GetAccountAuthorizationDetails(GetAccountAuthorizationDetailsRequest request) =>
        new GetAccountAuthorizationDetailsPaginator(client, request);

    public ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request) => new SimulatePrincipalPolicyPaginator(client, request);
}
