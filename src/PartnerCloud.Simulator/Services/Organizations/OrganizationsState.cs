using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>The cloud's organization, and other organizations.</summary>
internal sealed class OrganizationsState(SimulatedCloud cloud, SimulatedOrganization organization) : ICloudState<OrganizationsState>, IMemberships
{
    public SimulatedOrganization Organization => organization;

    /// <summary>Other organizations, by the id of their one simulated member.</summary>
    public SortedDictionary<string, ForeignOrganization> ForeignOrganizations { get; } = new(StringComparer.Ordinal);

    /// <summary>Created accounts get their e-mails in place of their generated ids.</summary>
    public IEnumerable<(string Text, string Name)> Aliases =>
        organization.Members.Where(member => member.JoinedMethod == "CREATED").Select(member => (member.AccountId, $"<account of {cloud.Accounts[member.AccountId].Email}>"));

    public IEnumerable<(string Name, object? Value)> Dumped =>
    [
        ("foreignOrganizations", ForeignOrganizations),
        ("organization", new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["id"] = organization.Id,
            ["units"] = organization.Units.OrderBy(unit => unit.Name, StringComparer.Ordinal),
            ["members"] = organization.Members.OrderBy(member => cloud.Accounts[member.AccountId].Email, StringComparer.Ordinal),
            ["creations"] = organization.Creations.OrderBy(creation => creation.Email, StringComparer.Ordinal).ThenBy(creation => creation.Requested),
            ["handshakes"] = organization.Handshakes.OrderBy(handshake => handshake.PartyId, StringComparer.Ordinal).ThenBy(handshake => handshake.Requested),
            ["policies"] = new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                ["enabled"] = organization.Policies.AreEnabled,
                ["all"] = organization.Policies.All.OrderBy(policy => policy.Name, StringComparer.Ordinal),
            },
            ["tags"] = organization.Tags,
        }),
    ];

    public static OrganizationsState Of(SimulatedCloud cloud) => new(cloud, new(cloud, cloud.Accounts[cloud.Options.ManagementAccountId]));

    public void Settle() => organization.Settle();

    public (string OrganizationId, string Path)? MembershipOf(string accountId) =>
        organization.Member(accountId) is { } member ? (organization.Id, organization.PathOf(accountId, member.ParentId)) : null;

    public IReadOnlyList<IReadOnlyList<NamedPolicy>> ServiceControlPoliciesOf(string accountId) =>
        accountId != cloud.Options.ManagementAccountId && organization.Member(accountId) is { } member ? organization.Policies.LevelsOf(member) : [];
}
