using PartnerCloud.Lambda.Aws.Accounts;

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

    /// <summary>The bucket of the audit trail.</summary>
    public static string AuditBucketOf(TargetAccount account) => $"ctlaudit-{account.AccountId}";

    /// <summary>The bucket that Config delivers into.</summary>
    public static string ConfigBucketOf(TargetAccount account) => $"config-bucket-{account.AccountId}";

    /// <summary>The ARN of the audit trail in its home region.</summary>
    public static string AuditTrailArnOf(TargetAccount account) => $"arn:{account.Partition}:cloudtrail:{account.Region}:{account.AccountId}:trail/{AuditTrail}";

    /// <summary>The ARN of a managed policy that the account owns.</summary>
    public static string PolicyArnOf(TargetAccount account, string policy) => $"arn:{account.Partition}:iam::{account.AccountId}:policy/{policy}";

    /// <summary>The ARN of a role in the account.</summary>
    public static string RoleArnOf(TargetAccount account, string role) => $"arn:{account.Partition}:iam::{account.AccountId}:role/{role}";

    /// <summary>The ARN of a group in the account.</summary>
    public static string GroupArnOf(TargetAccount account, string group) => $"arn:{account.Partition}:iam::{account.AccountId}:group/{group}";

    /// <summary>The ARN of a policy that AWS manages.</summary>
    public static string AwsPolicyArnOf(TargetAccount account, string policy) => $"arn:{account.Partition}:iam::aws:policy/{policy}";
}
