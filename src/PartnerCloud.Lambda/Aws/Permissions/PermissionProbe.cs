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

/// <summary>A read that tells whether a service lets us in at all, for a role that may not ask what it may do.</summary>
/// <param name="Action">The action that it takes.</param>
/// <param name="CallAsync">The call. That what it asks for is not there is an answer as good as any.</param>
internal sealed record PermissionProbe(string Action, Func<TargetAccount, CancellationToken, Task> CallAsync)
{
    /// <summary>One for each service that hardening works with.</summary>
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

    /// <summary>Whether the account denies it.</summary>
    /// <exception cref="AmazonServiceException">AWS failed, or does not know the account yet: that tells nothing.</exception>
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
