using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IListPolicyVersionsPaginator
{
    IPaginatedEnumerable<ListPolicyVersionsResponse> Responses { get; }

    IPaginatedEnumerable<PolicyVersion> Versions { get; }
}
