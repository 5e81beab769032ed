using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IListUserPoliciesPaginator
{
    IPaginatedEnumerable<ListUserPoliciesResponse> Responses { get; }

    IPaginatedEnumerable<string> PolicyNames { get; }
}
