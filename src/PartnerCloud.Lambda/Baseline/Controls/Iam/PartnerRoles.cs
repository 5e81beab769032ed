using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline.Identities;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The partner's roles as roles.json lists them: trust, description, session, policies, and nothing besides. CTLDeveloperRole, the partner's own
/// way in, is looked at and never changed: whoever breaks it locks the partner out.
/// </summary>
/// <param name="options">Whom the roles trust.</param>
[Promise("The partner's roles below, with their trust, description, longest session and policies, and nothing besides. CTLDeveloperRole is looked at and never changed.", Cis = ["1.16"], Exempt = "The trust of CTLServiceManagementRole, once service management has been bought.")]
public sealed class PartnerRoles(PartnerCloudOptions options) : IControlOfResources
{
    private static readonly string[] Administrators = ["CTLDeveloperPolicy", "AdministratorAccess"];

    private readonly PartnerRolesFile file = PartnerRolesFile.Load();

    /// <inheritdoc/>
    public bool Has(string resource) => file.Roles.Any(role => role.Name == resource);

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct)
    {
        var identities = await account.Identities.ReadAsync(ct);
        var changes = new List<string>();
        foreach (var role in file.Roles.Where(role => !exempt.Contains(role.Name))) await new PartnerRoleWriter(account, role, options.Trusted, changes).EnsureAsync(identities, ct);
        return new(changes, [.. FindingsOf(identities.Role(PartnerRole.Name))]);
    }

    /// <summary>Organizations gives the role AdministratorAccess in accounts that it creates; customers give it CTLDeveloperPolicy in theirs.</summary>
    private static IEnumerable<string> FindingsOf(RoleDetail? role)
    {
        if (role is null) yield return $"role {PartnerRole.Name} is not there";
        else if (!(role.AttachedManagedPolicies ?? []).Exists(policy => Administrators.Contains(policy.PolicyName))) yield return $"role {PartnerRole.Name} has neither {string.Join(" nor ", Administrators)} attached";
    }
}
