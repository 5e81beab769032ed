using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Aws.Identities;

/// <summary>
/// Reads an account's identities once for a run, in two calls where the account is not large: the authorization details tell everything of
/// users, groups, roles and policies but the roles' descriptions and longest sessions, which their list tells. Every control owns what it writes,
/// so that none of them needs to see what another wrote.
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
