using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Errors;

namespace PartnerCloud.Lambda.Aws.Permissions;

/// <summary>
/// What a role may do, by IAM's policy simulator. It evaluates the role's policies, its boundary and the service control policies
/// of its organization, for any resource. It assumes a call as Partner Cloud makes it: from a role's session without a second factor,
/// over TLS, in the home region. For any other condition key, it assumes that the call does not contain the key.
/// </summary>
/// <param name="iam">IAM as the role itself sees it.</param>
/// <param name="roleArn">The role.</param>
/// <param name="region">The home region.</param>
internal sealed class RolePermissions(IAmazonIdentityManagementService iam, string roleArn, string region)
{
    /// <summary>AWS does not document how many actions it accepts. This many results fit into one page.</summary>
    private const int MostAtOnce = 100;

    private readonly List<ContextEntry> context =
    [
        Entry("aws:RequestedRegion", region),
        Entry("aws:PrincipalArn", roleArn),
        Entry("aws:PrincipalAccount", roleArn.Split(':')[4]),
        Entry("aws:SecureTransport", "true", ContextKeyTypeEnum.Boolean),
        Entry("aws:MultiFactorAuthPresent", "false", ContextKeyTypeEnum.Boolean),
    ];

    /// <summary>The actions that the role may not use, in the given order. Null if the role may not use the simulator.</summary>
    public async Task<IReadOnlyList<DeniedAction>?> DeniedAsync(IReadOnlyList<string> actions, CancellationToken ct)
    {
        try
        {
            var denied = new List<DeniedAction>();
            foreach (var some in actions.Chunk(MostAtOnce)) denied.AddRange(await AskAsync(some, ct));
            return denied;
        }
        catch (AmazonIdentityManagementServiceException answer) when (AwsErrorClassifier.IsDenied(answer))
        {
            return null;
        }
    }

    /// <summary>The simulator refuses some actions in one call ("require different authorization information"). AWS does not document which, so the list is split.</summary>
    private async Task<IEnumerable<DeniedAction>> AskAsync(string[] actions, CancellationToken ct)
    {
        try
        {
            return await SimulateAsync(actions, ct);
        }
        catch (InvalidInputException) when (actions.Length > 1)
        {
            var middle = actions.Length / 2;
            return [.. await AskAsync(actions[..middle], ct), .. await AskAsync(actions[middle..], ct)];
        }
    }

    private async Task<IEnumerable<DeniedAction>> SimulateAsync(string[] actions, CancellationToken ct)
    {
        var request = new SimulatePrincipalPolicyRequest { PolicySourceArn = roleArn, ActionNames = [.. actions], ContextEntries = context, MaxItems = MostAtOnce };
        var results = await iam.Paginators.SimulatePrincipalPolicy(request).EvaluationResults.ToListAsync(ct);
        return results.Where(result => result.EvalDecision != PolicyEvaluationDecisionType.Allowed).Select(result => new DeniedAction(result.EvalActionName, ByOf(result)));
    }

    private static DeniedBy ByOf(EvaluationResult result) =>
        result.OrganizationsDecisionDetail?.AllowedByOrganizations == false ? DeniedBy.Organization
        : result.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary == false ? DeniedBy.Boundary
        : DeniedBy.Policies;

    private static ContextEntry Entry(string key, string value, ContextKeyTypeEnum? type = null) => new() { ContextKeyName = key, ContextKeyValues = [value], ContextKeyType = type ?? "string" };
}
