using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Permissions;

/// <summary>What permissions depend on in the organization. The state of Organizations implements it, so that IAM need not know that service.</summary>
internal interface IMemberships
{
    /// <summary>The organization's id and the account's path in it; null for an account outside the organization.</summary>
    (string OrganizationId, string Path)? MembershipOf(string accountId);

    /// <summary>
    /// The service control policies that bind an account: its own and those of each level above it. Every level must allow. Empty outside the
    /// organization, in the management account, and while the policy type is disabled.
    /// </summary>
    IReadOnlyList<IReadOnlyList<NamedPolicy>> ServiceControlPoliciesOf(string accountId);
}
