using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public interface IListPoliciesPaginator
{
    IPaginatedEnumerable<ListPoliciesResponse> Responses { get; }

    IPaginatedEnumerable<PolicySummary> Policies { get; }
}
