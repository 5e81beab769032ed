namespace Amazon.IdentityManagement.Model;

public interface IIdentityManagementServicePaginatorFactory
{
    IGetGroupPaginator GetGroup(GetGroupRequest request);

    IListGroupsForUserPaginator ListGroupsForUser(ListGroupsForUserRequest request);

    IListAccessKeysPaginator ListAccessKeys(ListAccessKeysRequest request);

    IListMFADevicesPaginator ListMFADevices(ListMFADevicesRequest request);

    IListSigningCertificatesPaginator ListSigningCertificates(ListSigningCertificatesRequest request);

    IListSSHPublicKeysPaginator ListSSHPublicKeys(ListSSHPublicKeysRequest request);

    IListUserPoliciesPaginator ListUserPolicies(ListUserPoliciesRequest request);

    IListAttachedUserPoliciesPaginator ListAttachedUserPolicies(ListAttachedUserPoliciesRequest request);

    IListAttachedGroupPoliciesPaginator ListAttachedGroupPolicies(ListAttachedGroupPoliciesRequest request);

    IListPolicyVersionsPaginator ListPolicyVersions(ListPolicyVersionsRequest request);

    IListRolesPaginator ListRoles(ListRolesRequest request);

    IGetAccountAuthorizationDetailsPaginator GetAccountAuthorizationDetails(GetAccountAuthorizationDetailsRequest request);

    ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request);
}
