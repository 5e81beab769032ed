using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The partner's roles as roles.json lists them: trust, description, session, policies, and nothing besides, but for the denial of sessions that were opened under another trust, or before the first hardening of a migrated account.
/// </summary>
/// <param name="options">Whom the roles trust.</param>
[ControlDescription("The partner's roles below, with their trust, description, longest session and policies, and nothing besides. Where a role trusted somebody else, or was there before the first hardening of a migrated account, the sessions opened until then are revoked.", Cis = ["1.16"], Exempt = "The trust of CTLServiceManagementRole, once service management has been bought.")]
public sealed class PartnerRoles(PartnerCloudOptions options) : IControlOfResources
{
    private readonly PartnerRolesFile file = PartnerRolesFile.Load();

    /// <inheritdoc/>
    public bool Has(string resource) => file.Roles.Any(role => role.Name == resource);

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct)
    {
        var identities = await account.Identities.ReadAsync(ct);
        var changes = new List<string>();
        foreach (var role in file.Roles.Where(role => !exempt.Contains(role.Name))) await new PartnerRoleWriter(account, role, options.Trusted, changes).EnsureAsync(identities, ct);
        return changes;
    }
}
