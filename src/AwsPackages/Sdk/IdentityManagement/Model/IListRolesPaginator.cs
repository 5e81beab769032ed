using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IListRolesPaginator
{
    IPaginatedEnumerable<ListRolesResponse> Responses { get; }

    IPaginatedEnumerable<Role> Roles { get; }
}
