using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Identities;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Every user whom the partner answers for has the boundary: group membership alone binds nobody who can be taken out of the group. These are the users whom the
/// partner made, and those who were made after the boundary itself without any boundary, or with one that AWS manages. Whoever is bounded cannot make such users,
/// so they were made through CAM's role; in a migrated account also by an identity from before. In a migrated account, users from before keep what they have, and a
/// boundary of the customer's own stays. In a created account nobody had a boundary before ours: any other makes way.
/// </summary>
[ControlDescription("The permissions boundary CTLCustomerBoundary on users whom the partner made, on members of CTLCustomerAdmins, both also in place of another boundary, and on users made after it, such as those that Cloud Application Manager makes, who have no boundary or one that AWS manages. In created accounts it takes the place of every other boundary. Other users keep what they have.",
    Exempt = "A user who has to do what the boundary denies, by name.")]
public sealed class UserBoundaries : IControlOfResources
{
    /// <inheritdoc/>
    public bool Has(string resource) => resource.Length > 0;

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct)
    {
        var changes = new List<string>();
        var identities = await account.Identities.ReadAsync(ct);
        foreach (var user in identities.Users.Where(user => IsDue(user, identities, account) && !exempt.Contains(user.UserName)))
        {
            await account.Iam.PutUserPermissionsBoundaryAsync(new PutUserPermissionsBoundaryRequest { UserName = user.UserName, PermissionsBoundary = BoundaryOf(account) }, ct);
            changes.Add($"user {user.UserName} bounded");
        }
        return changes;
    }

    /// <summary>Whether a user lacks the boundary, and is to get it.</summary>
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

    /// <summary>IAM tells whole seconds: whoever was made within the boundary's own is from before.</summary>
    private static bool IsLaterThanTheBoundary(UserDetail user, AccountIdentities identities) => user.CreateDate > identities.Policy(WellKnownNames.CustomerBoundary)?.CreateDate;

    private static string BoundaryOf(TargetAccount account) => AccountArns.PolicyArnOf(account, WellKnownNames.CustomerBoundary);
}
