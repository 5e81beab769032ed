using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>
/// An administrator of a member account from before the partner's arrival. It is a session of a role with all rights and no boundary. IAM does not
/// list the role, so it appears in no finding and no dump. The organization's policies bind it as usual.
/// </summary>
internal static class PreexistingAdministrator
{
    /// <summary>The role's name.</summary>
    public const string Role = "AdministratorFromBefore";

    /// <summary>The session for an access key that equals the account's id.</summary>
    public static Caller Of(string accountId, string region) =>
        new(accountId, $"arn:aws:sts::{accountId}:assumed-role/{Role}/{accountId}", $"AROAFROMB{accountId}:{accountId}", accountId, region) { Session = new Session() };

    /// <summary>Whether a caller is this session. A customer's own role of the same name differs, because its sessions have their own keys.</summary>
    public static bool Is(Caller caller) => caller.IsRoleSession && caller.AccessKeyId == caller.AccountId;
}
