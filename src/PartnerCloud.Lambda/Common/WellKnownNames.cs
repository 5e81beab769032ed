namespace PartnerCloud.Lambda.Common;

/// <summary>Names that are part of the contract with customers and that several controls need.</summary>
public static class WellKnownNames
{
    /// <summary>The group of a customer's administrators.</summary>
    public const string CustomerAdmins = "CTLCustomerAdmins";

    /// <summary>The first administrator of a created account.</summary>
    public const string FirstAdministrator = "Administrator";

    /// <summary>The policy that every customer group has.</summary>
    public const string CustomerPolicy = "CTLCustomerPolicy";

    /// <summary>The permissions boundary of every user and role that a customer creates.</summary>
    public const string CustomerBoundary = "CTLCustomerBoundary";

    /// <summary>The policy that lets console users do nothing but set up MFA, until they sign in with it.</summary>
    public const string ForceMfaPolicy = "CTLForceMfaPolicy";

    /// <summary>The audit trail.</summary>
    public const string AuditTrail = "ctlaudit";
}
