namespace PartnerCloud.Lambda.Common;

/// <summary>The role through which the partner works in customers' accounts. Its name is part of the contract with customers.</summary>
public static class PartnerRole
{
    /// <summary>The role's name. Organizations makes the role in created accounts; customers make it in their own accounts.</summary>
    public const string Name = "CTLDeveloperRole";

    /// <summary>The policy that customers attach to the role in their own accounts.</summary>
    public const string PolicyName = "CTLDeveloperPolicy";

    /// <summary>The role's ARN in an account.</summary>
    public static string ArnIn(string partition, string accountId) => $"arn:{partition}:iam::{accountId}:role/{Name}";
}
