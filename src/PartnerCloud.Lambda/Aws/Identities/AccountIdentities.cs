using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Aws.Identities;

/// <summary>An account's users, groups, roles and own policies. Look-ups ignore case, as IAM's names do.</summary>
/// <param name="details">The account's authorization details.</param>
/// <param name="listed">The account's roles from ListRoles.</param>
internal sealed class AccountIdentities(IReadOnlyList<GetAccountAuthorizationDetailsResponse> details, IReadOnlyList<Role> listed)
{
    private readonly Dictionary<string, ManagedPolicyDetail> policies = details.SelectMany(page => page.Policies ?? []).ToDictionary(policy => policy.PolicyName, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RoleDetail> roles = details.SelectMany(page => page.RoleDetailList ?? []).ToDictionary(role => role.RoleName, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, GroupDetail> groups = details.SelectMany(page => page.GroupDetailList ?? []).ToDictionary(group => group.GroupName, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Role> listedRoles = listed.ToDictionary(role => role.RoleName, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, UserDetail> users = details.SelectMany(page => page.UserDetailList ?? []).ToDictionary(user => user.UserName, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<UserDetail> Users { get; } = [.. details.SelectMany(page => page.UserDetailList ?? [])];

    public IEnumerable<GroupDetail> Groups => groups.Values;

    public IEnumerable<RoleDetail> Roles => roles.Values;

    /// <summary>The account's own policies.</summary>
    public IEnumerable<ManagedPolicyDetail> Policies => policies.Values;

    public UserDetail? User(string name) => users.GetValueOrDefault(name);

    public ManagedPolicyDetail? Policy(string name) => policies.GetValueOrDefault(name);

    public RoleDetail? Role(string name) => roles.GetValueOrDefault(name);

    public GroupDetail? Group(string name) => groups.GetValueOrDefault(name);

    /// <summary>The listed role, with what the authorization details leave out: its description and its longest session.</summary>
    public Role? Listed(string role) => listedRoles.GetValueOrDefault(role);
}
