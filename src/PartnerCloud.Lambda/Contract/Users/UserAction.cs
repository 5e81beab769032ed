namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>The actions in a request for users, by their names in the contract.</summary>
public static class UserAction
{
    /// <summary>Creates a console user with a temporary password.</summary>
    public const string Create = "Create";

    /// <summary>Gives an existing user a new temporary password.</summary>
    public const string ResetPassword = "ResetPassword";

    /// <summary>Removes the user and everything attached to them.</summary>
    public const string Remove = "Remove";

    /// <summary>All actions.</summary>
    public static IReadOnlyList<string> Offered { get; } = [Create, ResetPassword, Remove];
}
