namespace PartnerCloud.Lambda.Common;

/// <summary>The partner's way into an account. The name is part of the contract with customers.</summary>
public static class PartnerRole
{
    /// <summary>The role's name; Organizations makes it in created accounts, customers make it in theirs.</summary>
    public const string Name = "CTLDeveloperRole";

    /// <summary>The policy that customers attach to it in their accounts.</summary>
    public const string PolicyName = "CTLDeveloperPolicy";

    /// <summary>The role's ARN in an account.</summary>
    public static string ArnIn(string partition, string accountId) => $"arn:{partition}:iam::{accountId}:role/{Name}";
}
