using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The partner's roles as roles.json lists them, with trust, description, longest session and policies. They have nothing else, except a denial of sessions that
/// were opened under another trust, or before the first hardening of a migrated account.
/// </summary>
/// <param name="options">The options with the accounts that the roles trust.</param>
[ControlDescription("The partner's roles below exist, with their trust, description, longest session and policies, and nothing else. If a role trusted others, or existed before the first hardening of a migrated account, its older sessions are revoked.", Cis = ["1.16"], Exempt = "The trust of CTLServiceManagementRole, once the customer has bought service management.")]
public sealed class PartnerRoles(PartnerCloudOptions options) : IControlOfResources
{
    private readonly PartnerRolesFile file = PartnerRolesFile.Load();

    /// <inheritdoc/>
    public bool Has(string resource) => file.Roles.Any(role => role.Name == resource);

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct)
    {
        var identities = await account.Identities.ReadAsync(ct);
        var log = new ControlLog();
        foreach (var role in file.Roles.Where(role => !exempt.Contains(role.Name)))
        {
            var before = log.Changes.Count;
            await new PartnerRoleWriter(account, role, options.Trusted, log.Changes).EnsureAsync(identities, ct);
            log.CheckIs($"role {role.Name}", log.Changes.Count == before, identities.Role(role.Name) is null ? ControlLog.None : "differs", "1.16");
        }
        return log;
    }
}
