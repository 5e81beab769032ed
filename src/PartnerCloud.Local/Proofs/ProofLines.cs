using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Prover.Policies;
using PartnerCloud.Prover.Proofs;

namespace PartnerCloud.Local.Proofs;

/// <summary>The lines of defence on which claims are proven, made of the policies that accounts get.</summary>
internal static class ProofLines
{
    /// <summary>A policy of the organization that does not apply to accounts that are about to leave it.</summary>
    private const string MembershipGuardrails = "CTLMembershipGuardrails";

    /// <summary>Policies that customers and operators write themselves, so they may contain anything.</summary>
    private static readonly string[] Overrides = ["CAMOverridePolicy", "CAMOpsOverridePolicy"];

    public static IReadOnlyList<Line> Of(ProofPolicies policies) =>
    [
        new("boundary", "users and roles with `CTLCustomerBoundary`, whatever else they may do", [new("permissions boundary", [policies.Account(WellKnownNames.CustomerBoundary)], MustAllow: true)]),
        Denying("customer-policy", "members of a group with `CTLCustomerPolicy`", policies.Account(WellKnownNames.CustomerPolicy)),
        Denying("force-mfa", "members of a group with `CTLForceMfaPolicy`", policies.Account(WellKnownNames.ForceMfaPolicy)),
        Denying("organization", "everybody in an account of the customers' organizational unit", [.. policies.ServiceControl]),
        Denying("departing", "everybody in an account that is about to leave", [.. policies.ServiceControl.Where(policy => policy.Name != MembershipGuardrails)]),
        Role("cam", "CTLCAMRole", policies),
        Role("cam-console", "CTLCloudIntegrationAdminRole", policies),
        Role("operations", "CTLOperationsRole", policies),
        Role("account-controls", "CTLAccountControlsLambdaRole", policies),
        Role("optimization", "CTLCloudOptimization", policies),
        Role("service-management", "CTLServiceManagementRole", policies),
        Denying("no-support", "everybody with `CTLCustNoSupportPolicy`", policies.Account("CTLCustNoSupportPolicy")),
        Denying("audit-bucket", "everybody, by the policy of the audit trail's bucket", policies.Bucket("AuditBucketPolicy", $"ctlaudit-{ProofPolicies.AccountId}")),
        Denying("config-bucket", "everybody, by the policy of Config's bucket", policies.Bucket("ConfigBucketPolicy", $"config-bucket-{ProofPolicies.AccountId}")),
    ];

    private static Line Denying(string name, string says, params IReadOnlyList<Policy> policies) => new(name, says, [new("denials", policies, MustAllow: false)]);

    /// <summary>A role with only the baseline's policies can do what they allow. Any other role may be allowed anything, so only the denials count.</summary>
    private static Line Role(string name, string role, ProofPolicies policies)
    {
        var entry = PartnerRolesFile.Load().Roles.Single(one => one.Name == role);
        var ours = entry.Policies.Except(Overrides).ToList();
        var mustAllow = ours.Count == entry.Policies.Count && entry.AwsPolicies.Count == 0;
        return new(name, $"sessions of `{role}`", [new("identity policies", [.. ours.Select(policies.Account)], mustAllow)]);
    }
}
