namespace PartnerCloud.Simulator.Cloud;

/// <summary>The root user's credentials. Accounts that Organizations creates have none. All others start with a password.</summary>
public sealed class RootUserCredentials
{
    /// <summary>Whether the root user can sign in to the console.</summary>
    public bool HasPassword { get; set; } = true;

    /// <summary>Whether the root user has access keys.</summary>
    public bool HasAccessKeys { get; set; }

    /// <summary>Whether the root user has MFA.</summary>
    public bool HasMfa { get; set; }
}
