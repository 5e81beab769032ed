using System.Text.Json;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Errors;
using PartnerCloud.Lambda.Requests;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// Accepts a request for users, or refuses it with every reason at once. What only AWS knows is looked up when the request's shape is right: the
/// account's place in the organization first, for in an account that is none of ours nothing is looked at.
/// </summary>
/// <param name="membership">Whether the account is a member, and for whom.</param>
/// <param name="accounts">Opens the account.</param>
/// <param name="options">Whom to write to.</param>
/// <param name="time">From when on operations are waited for.</param>
public sealed class UserRequestValidator(AccountMembership membership, TargetAccountFactory accounts, PartnerCloudOptions options, TimeProvider time)
{
    private readonly UserRequestReader reader = new(options);

    /// <summary>Reads the request of the execution and holds it against the account.</summary>
    /// <exception cref="RequestRefusedException">It may not be served; all reasons are listed.</exception>
    public async Task<AcceptedUserRequest> ValidateAsync(string executionName, JsonElement input, CancellationToken ct = default)
    {
        var reasons = new RefusalReasons();
        var request = reader.Read(executionName, input, reasons);
        var account = reasons.Any ? null : await FindAccountAsync(request.AccountId, reasons, ct);
        if (account is not null) await LookIntoAsync(request, executionName, reasons, ct);
        return account is null || reasons.Any
            ? throw new RequestRefusedException(reasons.ToList(), options.ContactAddress)
            : new(request, account, [.. request.Users.Select(AskedUser.Of)], IdentityCheck.Begin(time.GetUtcNow()));
    }

    private async Task<MaintainedAccount?> FindAccountAsync(string accountId, RefusalReasons reasons, CancellationToken ct)
    {
        if (await membership.FindAsync(accountId, ct) is not { } account) return Refuse("is not a member of the partner's organization");
        var state = AccountMembership.StateOf(account);
        if (state != "ACTIVE") return Refuse($"is {state ?? "in an unknown state"}, not ACTIVE");
        var tags = await membership.TagsOfAsync(accountId, ct);
        return tags.TryGetValue("provider-id", out var provider) && tags.TryGetValue("organization-id", out var organization)
            ? new(account.Id, account.Name, provider, organization)
            : Refuse("was not taken into the partner's care for a provider: it lacks the tags that say for which");

        MaintainedAccount? Refuse(string reason)
        {
            reasons.Add("accountId", reason);
            return null;
        }
    }

    private async Task LookIntoAsync(UserRequest request, string executionName, RefusalReasons reasons, CancellationToken ct)
    {
        using var account = await accounts.OpenAsync(request.AccountId, executionName, ct);
        if (await CustomerAdminsGroup.MembersAsync(account, ct) is not { } members || !await HasCustomerPolicyAsync(account, ct))
        {
            reasons.Add("accountId", $"is not hardened: it lacks {WellKnownNames.CustomerAdmins} or {WellKnownNames.CustomerPolicy}");
            return;
        }
        if (CustomerAdminsGroup.LosesItsLast(members, request.Removed)) reasons.Add("users", $"would leave the group {WellKnownNames.CustomerAdmins} without a member: create another administrator by a request of its own first");
        var groups = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (index, user) in request.Users.Index().Where(user => user.Item.Group is not null))
        {
            if (!groups.TryGetValue(user.Group!, out var exists)) groups[user.Group!] = exists = await CustomerGroup.ExistsAsync(account, user.Group!, ct);
            if (!exists) reasons.Add($"users[{index}].group", "does not exist in the account");
        }
    }

    private static async Task<bool> HasCustomerPolicyAsync(TargetAccount account, CancellationToken ct)
    {
        try
        {
            await account.Iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = WellKnownNames.PolicyArnOf(account, WellKnownNames.CustomerPolicy) }, ct);
            return true;
        }
        catch (NoSuchEntityException)
        {
            return false;
        }
    }
}
