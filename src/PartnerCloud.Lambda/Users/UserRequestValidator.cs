using System.Text.Json;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// Accepts a request for users, or refuses it with all reasons at once. It asks AWS only if the request follows the contract. First it checks that the account
/// is a member of the organization and belongs to the requester's organization. If not, it does not look into the account.
/// </summary>
/// <param name="membership">Knows the member accounts and their tags.</param>
/// <param name="accounts">Opens the account.</param>
/// <param name="options">The contact address.</param>
/// <param name="time">The clock, from which the time to answer counts.</param>
public sealed class UserRequestValidator(AccountMembership membership, TargetAccountFactory accounts, PartnerCloudOptions options, TimeProvider time)
{
    private readonly UserRequestReader reader = new(options);

    /// <summary>Reads the execution's request and checks it against the account.</summary>
    /// <exception cref="RequestRefusedException">The request is refused. The error lists all reasons.</exception>
    public async Task<AcceptedUserRequest> ValidateAsync(string executionName, JsonElement input, CancellationToken ct = default)
    {
        var reasons = new RefusalReasons();
        var request = reader.Read(executionName, input, reasons);
        var account = reasons.Any ? null : await FindAccountAsync(request.AccountId, reasons, ct);
        if (account is not null && request.RequestedBy.OrganizationId is { } organization && organization != account.OrganizationId)
            reasons.Add("requestedBy.organizationId", "is not the organization that the account belongs to");
        if (account is not null && !reasons.Any) await CheckAccountAsync(request, account, executionName, reasons, ct);
        return account is null || reasons.Any
            ? throw new RequestRefusedException(reasons.ToList(), options.ContactAddress)
            : new(request, account, [.. request.Users.Select(RequestedUserSummary.Of)], IdentityCheck.Begin(time.GetUtcNow()));
    }

    private async Task<MaintainedAccount?> FindAccountAsync(string accountId, RefusalReasons reasons, CancellationToken ct)
    {
        if (await membership.FindAsync(accountId, ct) is not { } account) return Refuse("is not a member of the partner's organization");
        var state = AccountMembership.StateOf(account);
        if (state != "ACTIVE") return Refuse($"is {state ?? "in an unknown state"}, not ACTIVE");
        var tags = await membership.TagsOfAsync(accountId, ct);
        return tags.TryGetValue("provider-id", out var provider) && tags.TryGetValue("organization-id", out var organization)
            ? new(account.Id, account.Name, provider, organization)
            : Refuse("was not taken into the partner's care for a provider: it lacks the tag provider-id or organization-id");

        MaintainedAccount? Refuse(string reason)
        {
            reasons.Add("accountId", reason);
            return null;
        }
    }

    private async Task CheckAccountAsync(UserRequest request, MaintainedAccount maintained, string executionName, RefusalReasons reasons, CancellationToken ct)
    {
        using var account = await accounts.OpenAsync(request.AccountId, executionName, ct);
        var members = await CustomerAdminsGroup.MembersAsync(account, ct);
        List<string> missing = members is null ? [WellKnownNames.CustomerAdmins] : [];
        foreach (var policy in (string[])[WellKnownNames.CustomerPolicy, WellKnownNames.CustomerBoundary])
        {
            if (!await AccountPolicies.ExistAsync(account, policy, ct)) missing.Add(policy);
        }
        if (missing.Count > 0)
        {
            reasons.Add("accountId", $"is not hardened: it lacks {string.Join(" and ", missing)}");
            return;
        }
        if (CustomerAdminsGroup.LosesLastMember(members!, request.Removed)) reasons.Add("users", $"would leave the group {WellKnownNames.CustomerAdmins} without a member: first create another administrator in a separate request");
        var groups = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (index, user) in request.Users.Index().Where(user => user.Item.Group is not null))
        {
            if (!groups.TryGetValue(user.Group!, out var exists)) groups[user.Group!] = exists = await CustomerGroup.ExistsAsync(account, user.Group!, ct);
            if (!exists) reasons.Add($"users[{index}].group", "does not exist in the account");
        }
        await CheckResetsAsync(request, maintained, account, reasons, ct);
    }

    /// <summary>
    /// Refuses resets that could give no password, before any operator is asked. The same is checked again right before a password is given. Whether the user
    /// exists is checked only then.
    /// </summary>
    private static async Task CheckResetsAsync(UserRequest request, MaintainedAccount maintained, TargetAccount account, RefusalReasons reasons, CancellationToken ct)
    {
        var resets = request.Users.Index().Where(user => user.Item.Action == UserAction.ResetPassword).ToList();
        if (resets.Count == 0) return;
        var identities = await account.Identities.ReadAsync(ct);
        foreach (var (index, asked) in resets)
        {
            if (identities.User(asked.UserName) is not { } user) continue;
            if (await new ConsoleUser(account, user.UserName, []).FindLoginAsync(ct) is null) reasons.Add($"users[{index}]", UserHasNoPasswordException.Reason);
            if (!UserOperation.IsOurs(user.Tags, maintained) && UnguardedReason.For(UserGuard.Of(account, user, identities)) is { } reason) reasons.Add($"users[{index}]", reason);
        }
    }
}
