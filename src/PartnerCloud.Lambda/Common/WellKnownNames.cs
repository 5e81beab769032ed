namespace PartnerCloud.Lambda.Common;

/// <summary>Names that are part of the contract with customers and that more than one control needs.</summary>
public static class WellKnownNames
{
    /// <summary>The group of a customer's administrators.</summary>
    public const string CustomerAdmins = "CTLCustomerAdmins";

    /// <summary>The first administrator of a created account.</summary>
    public const string FirstAdministrator = "Administrator";

    /// <summary>The policy that every customer group has.</summary>
    public const string CustomerPolicy = "CTLCustomerPolicy";

    /// <summary>The permissions boundary of every user and role that a customer makes.</summary>
    public const string CustomerBoundary = "CTLCustomerBoundary";

    /// <summary>The policy that lets console users set up MFA first, and nothing else.</summary>
    public const string ForceMfaPolicy = "CTLForceMfaPolicy";

    /// <summary>The audit trail.</summary>
    public const string AuditTrail = "ctlaudit";
}
