using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Users;

/// <summary>The group of an account's administrators: it never stands without a member.</summary>
internal static class CustomerAdminsGroup
{
    /// <summary>The members' names; null where the group is not there, as in an account that was not hardened.</summary>
    public static async Task<IReadOnlySet<string>?> MembersAsync(TargetAccount account, CancellationToken ct)
    {
        try
        {
            var request = new GetGroupRequest { GroupName = WellKnownNames.CustomerAdmins };
            return await account.Iam.Paginators.GetGroup(request).Users.Select(user => user.UserName).ToHashSetAsync(StringComparer.OrdinalIgnoreCase, ct);
        }
        catch (NoSuchEntityException)
        {
            return null;
        }
    }

    /// <summary>Whether removing these users would leave the group without a member.</summary>
    public static bool LosesItsLast(IReadOnlySet<string> members, IReadOnlySet<string> removed) => members.Any(removed.Contains) && members.All(removed.Contains);
}
