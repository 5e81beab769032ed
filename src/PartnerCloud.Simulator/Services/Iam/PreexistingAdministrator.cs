using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>
/// Whoever administers a member account since before the partner came: a session of a role with all rights and no boundary, which is in no list of
/// IAM, so that no finding and no dump shows it. The organization's policies bind it as they bind everybody.
/// </summary>
internal static class PreexistingAdministrator
{
    /// <summary>The role's name.</summary>
    public const string Role = "AdministratorFromBefore";

    /// <summary>The session that an account's own number as an access key stands for.</summary>
    public static Caller Of(string accountId, string region) =>
        new(accountId, $"arn:aws:sts::{accountId}:assumed-role/{Role}/{accountId}", $"AROAFROMB{accountId}:{accountId}", accountId, region) { Session = new Session() };

    /// <summary>Whether it is that session. A customer may make a role of that name: its sessions have keys of their own.</summary>
    public static bool Is(Caller caller) => caller.IsRoleSession && caller.AccessKeyId == caller.AccountId;
}
