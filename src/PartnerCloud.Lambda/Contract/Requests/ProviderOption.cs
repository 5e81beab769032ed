namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The provider options of CAM, by their names in the contract. The workflow has a way for each.</summary>
public static class ProviderOption
{
    /// <summary>Create a new AWS account.</summary>
    public const string CreateAccount = "CreateAccount";

    /// <summary>Migrate the customer's own account: it joins the organization and is hardened.</summary>
    public const string MigrateAccount = "MigrateAccount";

    /// <summary>Use the customer's own account as it is: it stays his.</summary>
    public const string ConnectAccount = "ConnectAccount";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Offered { get; } = [CreateAccount, MigrateAccount, ConnectAccount];
}
