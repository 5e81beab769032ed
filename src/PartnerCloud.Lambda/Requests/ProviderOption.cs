namespace PartnerCloud.Lambda.Requests;

/// <summary>The provider options of CAM, by their names in the contract.</summary>
public static class ProviderOption
{
    /// <summary>Create a new AWS account.</summary>
    public const string CreateAccount = "CreateAccount";

    /// <summary>Migrate the customer's own account.</summary>
    public const string MigrateAccount = "MigrateAccount";

    /// <summary>Use the customer's own account as it is.</summary>
    public const string ConnectAccount = "ConnectAccount";

    /// <summary>The options that the workflow has a way for.</summary>
    public static IReadOnlyList<string> Offered { get; } = [CreateAccount];

    /// <summary>The options that exist in CAM but are not offered by this version.</summary>
    public static IReadOnlyList<string> NotOffered { get; } = [MigrateAccount, ConnectAccount];
}
