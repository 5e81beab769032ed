using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IListGroupsForUserPaginator
{
    IPaginatedEnumerable<ListGroupsForUserResponse> Responses { get; }

    IPaginatedEnumerable<Group> Groups { get; }
}
