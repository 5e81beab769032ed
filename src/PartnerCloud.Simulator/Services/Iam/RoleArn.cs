namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Reads the ARNs of roles.</summary>
internal static class RoleArn
{
    /// <summary>The account and the name in a role's ARN; null if it is not one.</summary>
    public static (string AccountId, string Name)? Split(string roleArn) =>
        roleArn.Split(':') is ["arn", "aws", "iam", "", var accountId, var resource] && resource.StartsWith("role/", StringComparison.Ordinal)
            ? (accountId, resource[(resource.LastIndexOf('/') + 1)..])
            : null;
}
