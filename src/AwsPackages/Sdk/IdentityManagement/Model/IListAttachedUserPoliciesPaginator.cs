using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IListAttachedUserPoliciesPaginator
{
    IPaginatedEnumerable<ListAttachedUserPoliciesResponse> Responses { get; }

    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}
