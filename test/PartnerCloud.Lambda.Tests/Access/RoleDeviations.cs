using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Tests.Access;

/// <summary>Harmless-looking changes that a customer may make to CTLDeveloperRole, and how to undo them.</summary>
internal static class RoleDeviations
{
    private const string Narrow = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"ec2:RunInstances","Resource":"*"}]}""";
    private const string Later = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2099-01-01T00:00:00Z"}}}}""";
    private const string Partner = "589942003651";
    private const string AwsPolicy = "arn:aws:iam::aws:policy/AdministratorAccess";

    public static Task MakeAsync(TestAws aws, string accountId, string what) => what switch
    {
        "boundary" => BoundAsync(aws, accountId),
        "namesake" => ReplaceAsync(aws, accountId),
        "further" => aws.AttachAsync("Own", CustomersRole.Everything, accountId),
        "both" => LinkAsync(aws, accountId, "Attach", AwsPolicy),
        "inline" => aws.AllowAsync(PartnerRole.Name, CustomersRole.Everything, accountId),
        "time" => aws.AllowAsync(PartnerRole.Name, Later, accountId),
        "version" => aws.IamAsync(accountId, "CreatePolicyVersion", ("PolicyArn", OwnOf(accountId, PartnerRole.PolicyName)), ("PolicyDocument", Narrow), ("SetAsDefault", "true")),
        "false revocation" => aws.IamAsync(accountId, "PutRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyName", "AWSRevokeOlderSessions"), ("PolicyDocument", Later)),
        "condition" => TrustAsync(aws, accountId, TrustOf(",\"Condition\":{\"DateLessThan\":{\"aws:CurrentTime\":\"2099-01-01T00:00:00Z\"}}")),
        "denial" => TrustAsync(aws, accountId, TrustOf("},{\"Effect\":\"Deny\",\"Principal\":{\"AWS\":\"999988887777\"},\"Action\":\"sts:AssumeRole\"")),
        "action" => TrustAsync(aws, accountId, TrustOf("", "[\"sts:AssumeRole\",\"sts:TagSession\"]")),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    public static Task RepairAsync(TestAws aws, string accountId, string what) => what switch
    {
        "boundary" => aws.IamAsync(accountId, "DeleteRolePermissionsBoundary", ("RoleName", PartnerRole.Name)),
        "namesake" => RestoreAsync(aws, accountId),
        "further" => LinkAsync(aws, accountId, "Detach", OwnOf(accountId, "Own")),
        "both" => LinkAsync(aws, accountId, "Detach", AwsPolicy),
        "inline" or "time" => aws.IamAsync(accountId, "DeleteRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyName", "Permissions")),
        "version" => aws.IamAsync(accountId, "SetDefaultPolicyVersion", ("PolicyArn", OwnOf(accountId, PartnerRole.PolicyName)), ("VersionId", "v1")),
        "false revocation" => aws.IamAsync(accountId, "DeleteRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyName", "AWSRevokeOlderSessions")),
        _ => TrustAsync(aws, accountId, TrustPolicy.Trusting("aws", Partner)),
    };

    private static string OwnOf(string accountId, string policy) => $"arn:aws:iam::{accountId}:policy/{policy}";

    private static string TrustOf(string rest, string action = "\"sts:AssumeRole\"") =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{Partner}}:root"},"Action":{{action}}{{rest}}}]}""";

    private static Task TrustAsync(TestAws aws, string accountId, string trust) => aws.IamAsync(accountId, "UpdateAssumeRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyDocument", trust));

    private static Task LinkAsync(TestAws aws, string accountId, string what, string arn) => aws.IamAsync(accountId, $"{what}RolePolicy", ("RoleName", PartnerRole.Name), ("PolicyArn", arn));

    private static async Task BoundAsync(TestAws aws, string accountId)
    {
        await aws.IamAsync(accountId, "CreatePolicy", ("PolicyName", "Own"), ("PolicyDocument", CustomersRole.Everything));
        await aws.IamAsync(accountId, "PutRolePermissionsBoundary", ("RoleName", PartnerRole.Name), ("PermissionsBoundary", OwnOf(accountId, "Own")));
    }

    private static async Task ReplaceAsync(TestAws aws, string accountId)
    {
        await aws.AttachAsync("AdministratorAccess", CustomersRole.Everything, accountId);
        await LinkAsync(aws, accountId, "Detach", OwnOf(accountId, PartnerRole.PolicyName));
    }

    private static async Task RestoreAsync(TestAws aws, string accountId)
    {
        await LinkAsync(aws, accountId, "Attach", OwnOf(accountId, PartnerRole.PolicyName));
        await LinkAsync(aws, accountId, "Detach", OwnOf(accountId, "AdministratorAccess"));
    }
}
