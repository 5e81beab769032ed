namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>What can be asked for a user, by its name in the contract.</summary>
public static class UserAction
{
    /// <summary>A console user with a temporary password.</summary>
    public const string Create = "Create";

    /// <summary>A new temporary password for a user who is there.</summary>
    public const string ResetPassword = "ResetPassword";

    /// <summary>The user goes, with everything that is his.</summary>
    public const string Remove = "Remove";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Offered { get; } = [Create, ResetPassword, Remove];
}
