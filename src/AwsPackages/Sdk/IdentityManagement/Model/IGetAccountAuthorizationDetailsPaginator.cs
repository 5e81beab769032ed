using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IGetAccountAuthorizationDetailsPaginator
{
    IPaginatedEnumerable<GetAccountAuthorizationDetailsResponse> Responses { get; }

    IPaginatedEnumerable<UserDetail> UserDetailList { get; }

    IPaginatedEnumerable<GroupDetail> GroupDetailList { get; }

    IPaginatedEnumerable<RoleDetail> RoleDetailList { get; }

    IPaginatedEnumerable<ManagedPolicyDetail> Policies { get; }
}
