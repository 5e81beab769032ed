namespace PartnerCloud.Simulator.Cloud;

/// <summary>The root user's credentials. Accounts that Organizations creates have none; anybody else's begin with a password.</summary>
public sealed class RootUserCredentials
{
    /// <summary>Whether it can sign in to the console.</summary>
    public bool HasPassword { get; set; } = true;

    /// <summary>Whether it has access keys.</summary>
    public bool HasAccessKeys { get; set; }

    /// <summary>Whether it has MFA.</summary>
    public bool HasMfa { get; set; }
}
