namespace PartnerCloud.Lambda.Aws.Permissions;

/// <summary>The kind of policy that denies an action. It decides who can fix the denial.</summary>
internal enum DeniedBy
{
    /// <summary>The role's policies: none allows the action, or one denies it.</summary>
    Policies,

    /// <summary>The role's permissions boundary.</summary>
    Boundary,

    /// <summary>A service control policy of the organization that the account is in.</summary>
    Organization,
}
