using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Users;

/// <summary>The group of an account's administrators, which always keeps a member.</summary>
internal static class CustomerAdminsGroup
{
    /// <summary>Returns the members' names, or null if there is no such group, as in an account that is not hardened.</summary>
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
    public static bool LosesLastMember(IReadOnlySet<string> members, IReadOnlySet<string> removed) => members.Any(removed.Contains) && members.All(removed.Contains);
}
