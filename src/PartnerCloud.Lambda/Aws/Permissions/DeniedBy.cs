namespace PartnerCloud.Lambda.Aws.Permissions;

/// <summary>Who has the say that a role may not do something, and so who can repair it.</summary>
internal enum DeniedBy
{
    /// <summary>The role's policies: none allows it, or one denies it.</summary>
    Policies,

    /// <summary>The role's permissions boundary.</summary>
    Boundary,

    /// <summary>A service control policy of the organization that the account is in.</summary>
    Organization,
}
