namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>CAM's provider options, by their names in the contract. The workflow has a path for each.</summary>
public static class ProviderOption
{
    /// <summary>Creates a new AWS account.</summary>
    public const string CreateAccount = "CreateAccount";

    /// <summary>Migrates the customer's own account. It joins the organization and is hardened.</summary>
    public const string MigrateAccount = "MigrateAccount";

    /// <summary>Connects the customer's own account as it is. The customer keeps it.</summary>
    public const string ConnectAccount = "ConnectAccount";

    /// <summary>All options.</summary>
    public static IReadOnlyList<string> Offered { get; } = [CreateAccount, MigrateAccount, ConnectAccount];
}
