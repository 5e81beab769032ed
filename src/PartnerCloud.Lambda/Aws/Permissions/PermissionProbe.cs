using Amazon.AccessAnalyzer.Model;
using Amazon.Account;
using Amazon.Account.Model;
using Amazon.CloudTrail.Model;
using Amazon.ConfigService.Model;
using Amazon.EC2.Model;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;

namespace PartnerCloud.Lambda.Aws.Permissions;

/// <summary>A read that shows whether a service accepts the role at all. It replaces the policy simulator for a role that may not use it.</summary>
/// <param name="Action">The action that the read needs.</param>
/// <param name="CallAsync">The call. "Not found" counts as allowed.</param>
internal sealed record PermissionProbe(string Action, Func<TargetAccount, CancellationToken, Task> CallAsync)
{
    /// <summary>One read for each service that hardening uses.</summary>
    public static IReadOnlyList<PermissionProbe> All { get; } =
    [
        new("access-analyzer:ListAnalyzers", (account, ct) => account.AccessAnalyzer.ListAnalyzersAsync(new ListAnalyzersRequest(), ct)),
        new("account:GetAlternateContact", (account, ct) => account.Account.GetAlternateContactAsync(new GetAlternateContactRequest { AlternateContactType = AlternateContactType.SECURITY }, ct)),
        new("cloudtrail:GetTrail", (account, ct) => account.CloudTrail.GetTrailAsync(new GetTrailRequest { Name = "ctlaudit" }, ct)),
        new("config:DescribeConfigurationRecorders", (account, ct) => account.Config.DescribeConfigurationRecordersAsync(new DescribeConfigurationRecordersRequest(), ct)),
        new("ec2:DescribeRegions", (account, ct) => account.EC2.DescribeRegionsAsync(new DescribeRegionsRequest(), ct)),
        new("iam:GetAccountPasswordPolicy", (account, ct) => account.Iam.GetAccountPasswordPolicyAsync(new GetAccountPasswordPolicyRequest(), ct)),
        new("s3:GetAccountPublicAccessBlock", (account, ct) =>
            account.S3Control.GetPublicAccessBlockAsync(new Amazon.S3Control.Model.GetPublicAccessBlockRequest { AccountId = account.AccountId }, ct)),
    ];

    /// <summary>Whether the account denies the read.</summary>
    /// <exception cref="AmazonServiceException">AWS failed or does not know the account yet, so the answer is unknown.</exception>
    public async Task<bool> IsDeniedAsync(TargetAccount account, CancellationToken ct)
    {
        try
        {
            await CallAsync(account, ct);
            return false;
        }
        catch (AmazonServiceException answer) when (!AwsErrorClassifier.IsTemporary(answer) && (AwsErrorClassifier.IsDenied(answer) || !AwsErrorClassifier.IsNotReady(answer)))
        {
            return AwsErrorClassifier.IsDenied(answer);
        }
    }
}
