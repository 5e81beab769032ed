using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IGetGroupPaginator
{
    IPaginatedEnumerable<GetGroupResponse> Responses { get; }

    IPaginatedEnumerable<User> Users { get; }
}
