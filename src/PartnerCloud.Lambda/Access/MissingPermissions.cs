using PartnerCloud.Lambda.Aws.Permissions;

namespace PartnerCloud.Lambda.Access;

/// <summary>Says what a role lacks, and what whom helps.</summary>
internal static class MissingPermissions
{
    private const int MostNamed = 20;

    /// <summary>The actions by service, as many as a person reads: <c>iam: CreateGroup, CreateRole; s3: CreateBucket; and 31 more</c>.</summary>
    public static string Of(IReadOnlyList<DeniedAction> denied)
    {
        var named = denied.Take(MostNamed).Select(one => one.Action.Split(':')).GroupBy(action => action[0], action => action[1]).Select(service => $"{service.Key}: {string.Join(", ", service)}");
        return string.Join("; ", denied.Count > MostNamed ? named.Append($"and {denied.Count - MostNamed} more") : named);
    }

    /// <summary>What helps against each kind of denial that there is.</summary>
    public static string Remedy(IReadOnlyList<DeniedAction> denied) => string.Join(' ', denied.Select(one => one.By).Distinct().Order().Select(by => by switch
    {
        DeniedBy.Boundary => "The role has a permissions boundary that does not allow it: the customer removes the boundary.",
        DeniedBy.Organization => "A service control policy of the partner's organization denies it in that account, which no customer can change: an operator looks at the policies of the account, its OU and the root.",
        _ => "The customer attaches the policy CTLDeveloperPolicy, which allows the action * on the resource *, to the role, and removes policies from the role that deny something.",
    }));
}
