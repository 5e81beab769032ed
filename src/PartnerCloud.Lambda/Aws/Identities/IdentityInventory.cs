using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Aws.Identities;

/// <summary>
/// Reads an account's identities once for each run, with two calls unless the account is large. The authorization details have everything about users, groups,
/// roles and policies except the roles' descriptions and longest sessions. These come from the list of roles. Each control writes to its own resources, so none
/// of them needs to see the changes of another.
/// </summary>
/// <param name="iam">IAM in the account.</param>
internal sealed class IdentityInventory(IAmazonIdentityManagementService iam)
{
    private const int LargestPage = 1000;

    private readonly Lock gate = new();
    private Task<AccountIdentities>? reading;

    /// <summary>The identities as they were when the first control asked.</summary>
    public Task<AccountIdentities> ReadAsync(CancellationToken ct)
    {
        lock (gate) return reading ??= ReadAllAsync(ct);
    }

    private async Task<AccountIdentities> ReadAllAsync(CancellationToken ct)
    {
        var request = new GetAccountAuthorizationDetailsRequest { Filter = ["User", "Group", "Role", "LocalManagedPolicy"], MaxItems = LargestPage };
        var details = iam.Paginators.GetAccountAuthorizationDetails(request).Responses.ToListAsync(ct).AsTask();
        var roles = iam.Paginators.ListRoles(new ListRolesRequest { MaxItems = LargestPage }).Roles.ToListAsync(ct).AsTask();
        await Task.WhenAll(details, roles);
        return new(await details, await roles);
    }
}
