using Amazon.CDK;

namespace PartnerCloud.Cdk.Keys;

/// <summary>
/// The roles of the management account that may read a credentials secret: the functions that issue credentials read back what they wrote, and CAM shows
/// it to its requester. The secret's policy and the key's deny it to everybody else, so both name the same roles. Names, not references: a key that
/// refers to a role that refers to the key could not be created.
/// </summary>
public static class CredentialsReaders
{
    private static readonly string[] Roles = ["PartnerCloud-IssueCredentials", "PartnerCloud-MaintainUser", People.People.Cam];

    /// <summary>The ARNs of the roles.</summary>
    public static IReadOnlyList<string> ArnsIn(Stack stack) => [.. Roles.Select(role => $"arn:{stack.Partition}:iam::{stack.Account}:role/{role}")];
}
