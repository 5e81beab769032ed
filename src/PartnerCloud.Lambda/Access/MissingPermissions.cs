using PartnerCloud.Lambda.Aws.Permissions;

namespace PartnerCloud.Lambda.Access;

/// <summary>Describes the permissions that a role lacks, and who has to fix it.</summary>
internal static class MissingPermissions
{
    private const int MostNamed = 20;

    /// <summary>The first actions, by service: <c>iam: CreateGroup, CreateRole; s3: CreateBucket; and 31 more</c>.</summary>
    public static string Of(IReadOnlyList<DeniedAction> denied)
    {
        var named = denied.Take(MostNamed).Select(one => one.Action.Split(':')).GroupBy(action => action[0], action => action[1]).Select(service => $"{service.Key}: {string.Join(", ", service)}");
        return string.Join("; ", denied.Count > MostNamed ? named.Append($"and {denied.Count - MostNamed} more") : named);
    }

    /// <summary>How to fix each kind of denial in the list.</summary>
    public static string Remedy(IReadOnlyList<DeniedAction> denied) => string.Join(' ', denied.Select(one => one.By).Distinct().Order().Select(by => by switch
    {
        DeniedBy.Boundary => "The role's permissions boundary does not allow it: the customer has to remove the boundary.",
        DeniedBy.Organization => "A service control policy of the partner's organization denies it, and customers cannot change that policy. An operator has to check the policies of the account, its OU and the root.",
        _ => "The customer has to attach the policy CTLDeveloperPolicy to the role: it allows the action * on the resource *. The customer also has to remove policies from the role that deny something.",
    }));
}
