using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public interface IListPoliciesForTargetPaginator
{
    IPaginatedEnumerable<ListPoliciesForTargetResponse> Responses { get; }

    IPaginatedEnumerable<PolicySummary> Policies { get; }
}
