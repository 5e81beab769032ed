using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Identities;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Sets the boundary on every user whom the partner is responsible for. A group alone is not enough, because users can be taken out of it. These users are the
/// ones that the partner created. They are also the ones created after the boundary that have no boundary, or one that AWS manages. Identities with the boundary
/// cannot create such users: CAM's role did, or in a migrated account an identity from before hardening. In a migrated account, users from before hardening keep
/// what they have, and a boundary of the customer's own stays. In a created account nobody had a boundary before ours, so it replaces every other boundary.
/// </summary>
[ControlDescription("Users whom the partner created and members of CTLCustomerAdmins have the permissions boundary CTLCustomerBoundary. It replaces any other boundary of theirs. Users created after the boundary also get it if they have none, or one that AWS manages. Cloud Application Manager creates such users. In created accounts it replaces every other boundary. Other users keep what they have.",
    Exempt = "A user, by name, who must do what the boundary denies.")]
public sealed class UserBoundaries : IControlOfResources
{
    /// <inheritdoc/>
    public bool Has(string resource) => resource.Length > 0;

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct)
    {
        var log = new ControlLog();
        var identities = await account.Identities.ReadAsync(ct);
        UserDetail[] due = [.. identities.Users.Where(user => IsDue(user, identities, account) && !exempt.Contains(user.UserName))];
        log.Check("users who lack the boundary", 0, due.Length);
        foreach (var user in due)
        {
            await account.Iam.PutUserPermissionsBoundaryAsync(new PutUserPermissionsBoundaryRequest { UserName = user.UserName, PermissionsBoundary = BoundaryOf(account) }, ct);
            log.Changed($"user {user.UserName} bounded");
        }
        return log;
    }

    /// <summary>Whether a user lacks the boundary and must get it.</summary>
    internal static bool IsDue(UserDetail user, AccountIdentities identities, TargetAccount account)
    {
        var present = user.PermissionsBoundary?.PermissionsBoundaryArn;
        if (present == BoundaryOf(account)) return false;
        return IsOurs(user, account)
            || (present is not null && account.IsCreated)
            || ((present is null || IsOfAws(present, account)) && IsLaterThanTheBoundary(user, identities));
    }

    private static bool IsOfAws(string policyArn, TargetAccount account) => policyArn.StartsWith(AccountArns.AwsPolicyArnOf(account, ""), StringComparison.Ordinal);

    private static bool IsOurs(UserDetail user, TargetAccount account) =>
        (user.Tags ?? []).Exists(tag => (tag.Key, tag.Value) == (UserTags.MadeBy, UserTags.PartnerCloud))
        || (account.IsCreated && user.UserName == WellKnownNames.FirstAdministrator)
        || (user.GroupList ?? []).Contains(WellKnownNames.CustomerAdmins);

    /// <summary>IAM reports whole seconds. A user created in the same second as the boundary counts as created before it.</summary>
    private static bool IsLaterThanTheBoundary(UserDetail user, AccountIdentities identities) => user.CreateDate > identities.Policy(WellKnownNames.CustomerBoundary)?.CreateDate;

    private static string BoundaryOf(TargetAccount account) => AccountArns.PolicyArnOf(account, WellKnownNames.CustomerBoundary);
}
