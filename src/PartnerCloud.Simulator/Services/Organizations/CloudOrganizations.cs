using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>The organizations of a cloud, without a call.</summary>
public static class CloudOrganizations
{
    extension(SimulatedCloud cloud)
    {
        /// <summary>The account creations that tests make fail.</summary>
        public CreationScript Creations => cloud.Part(_ => new CreationScript());

        /// <summary>The organization.</summary>
        internal SimulatedOrganization Organization => cloud.State<OrganizationsState>().Organization;

        /// <summary>Other organizations, by the id of their one simulated member.</summary>
        internal SortedDictionary<string, ForeignOrganization> ForeignOrganizations => cloud.State<OrganizationsState>().ForeignOrganizations;

        /// <summary>The id (<c>ou-...</c>) of an organizational unit, by name.</summary>
        /// <exception cref="ArgumentException">No unit has that name.</exception>
        public string OrganizationalUnitId(string name) =>
            cloud.Atomically(() => cloud.Organization.Units.Find(unit => unit.Name == name)?.Id
                ?? throw new ArgumentException($"There is no organizational unit '{name}'.", nameof(name)));

        /// <summary>Puts an account into another organization.</summary>
        /// <param name="accountId">The account, which must be in no organization.</param>
        /// <param name="asManagement">Whether the account manages that organization, with no other members.</param>
        /// <exception cref="ArgumentException">The account does not exist, or is in an organization.</exception>
        public void JoinForeignOrganization(string accountId, bool asManagement = false) =>
            cloud.Atomically(() => cloud.Find(accountId) is { } account && !cloud.IsInAnOrganization(accountId)
                ? cloud.ForeignOrganizations[accountId] = asManagement ? ForeignOrganization.Of(account, cloud) : ForeignOrganization.OfSomebodyElse(account, cloud)
                : throw new ArgumentException($"There is no account {accountId}, or it is in an organization.", nameof(accountId)));

        /// <summary>Lets a member accept another organization's invitation: it departs, and stands alone at no time.</summary>
        /// <exception cref="ArgumentException">The account is no member, or manages the organization.</exception>
        public void TransferToForeignOrganization(string accountId) => cloud.Atomically(() =>
        {
            if (accountId == cloud.Options.ManagementAccountId || cloud.Organization.Member(accountId) is not { } member)
                throw new ArgumentException($"There is no member account {accountId}.", nameof(accountId));
            cloud.ForeignOrganizations[accountId] = ForeignOrganization.OfSomebodyElse(cloud.Accounts[accountId], cloud);
            cloud.Organization.Remove(member, "LEFT");
            return member;
        });

        /// <summary>Whether an account is in this organization or in another.</summary>
        internal bool IsInAnOrganization(string accountId) => cloud.Organization.Member(accountId) is not null || cloud.ForeignOrganizations.ContainsKey(accountId);

        /// <summary>Whether what an account is in keeps it from accepting an invitation.</summary>
        internal bool CannotJoin(string accountId) =>
            cloud.Organization.Member(accountId) is not null || (cloud.ForeignOrganizations.ContainsKey(accountId) && !cloud.Options.DirectTransfers);
    }
}
