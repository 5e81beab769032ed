using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IListAttachedGroupPoliciesPaginator
{
    IPaginatedEnumerable<ListAttachedGroupPoliciesResponse> Responses { get; }

    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}
