using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface ISimulatePrincipalPolicyPaginator
{
    IPaginatedEnumerable<SimulatePrincipalPolicyResponse> Responses { get; }

    IPaginatedEnumerable<EvaluationResult> EvaluationResults { get; }
}
