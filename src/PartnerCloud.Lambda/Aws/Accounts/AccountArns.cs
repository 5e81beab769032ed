namespace PartnerCloud.Lambda.Aws.Accounts;

/// <summary>ARNs of IAM's resources in an account.</summary>
public static class AccountArns
{
    /// <summary>The ARN of a managed policy that the account owns.</summary>
    public static string PolicyArnOf(TargetAccount account, string policy) => $"arn:{account.Partition}:iam::{account.AccountId}:policy/{policy}";

    /// <summary>The ARN of a role in the account.</summary>
    public static string RoleArnOf(TargetAccount account, string role) => $"arn:{account.Partition}:iam::{account.AccountId}:role/{role}";

    /// <summary>The ARN of a group in the account.</summary>
    public static string GroupArnOf(TargetAccount account, string group) => $"arn:{account.Partition}:iam::{account.AccountId}:group/{group}";

    /// <summary>The ARN of a policy that AWS manages.</summary>
    public static string AwsPolicyArnOf(TargetAccount account, string policy) => $"arn:{account.Partition}:iam::aws:policy/{policy}";
}
