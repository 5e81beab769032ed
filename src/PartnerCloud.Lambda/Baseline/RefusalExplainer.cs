using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>Tells the refusals for good from those that end by themselves, and finds the statement behind them.</summary>
internal static class RefusalExplainer
{
    /// <summary>The error for a control's call that a policy denies for good. Null if waiting may help, or nothing is known.</summary>
    /// <param name="control">The control.</param>
    /// <param name="answer">AWS's answer.</param>
    /// <param name="account">The account.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<AccountAccessDeniedException?> ExplainAsync(string control, AmazonServiceException answer, TargetAccount account, CancellationToken ct)
    {
        if (ExplicitDenial.Of(answer) is { } denial)
        {
            var bucket = denial.PolicyKind == ExplicitDenial.ResourceBased ? BucketOf(denial.Resource) : null;
            var policy = bucket is null ? null : await PolicyAsync(account, bucket, ct);
            return new(account.AccountId, control, denial.Action, denial.Resource, denial.PolicyKind, policy is null ? [] : DenyingStatements.Of(policy, denial.Action), answer);
        }
        return LogBucketOf(answer, account) is { } logs ? await ExplainDeliveryAsync(control, answer, account, logs, ct) : null;
    }

    /// <summary>The services say only that the policy does not let them write. A statement of the customer's that denies it to everybody does not go away by waiting.</summary>
    private static async Task<AccountAccessDeniedException?> ExplainDeliveryAsync(string control, AmazonServiceException answer, TargetAccount account, string bucket, CancellationToken ct)
    {
        if (await PolicyAsync(account, bucket, ct) is not { } policy) return null;
        foreach (var action in new[] { "s3:PutObject", "s3:GetBucketAcl" })
        {
            var statements = DenyingStatements.ForEverybody(policy, action);
            if (statements.Count > 0) return new(account.AccountId, control, action, $"arn:{account.Partition}:s3:::{bucket}", ExplicitDenial.ResourceBased, statements, answer);
        }
        return null;
    }

    private static string? LogBucketOf(AmazonServiceException answer, TargetAccount account) => answer.ErrorCode switch
    {
        "InsufficientS3BucketPolicyException" => AuditNames.AuditBucketOf(account),
        "InsufficientDeliveryPolicyException" => AuditNames.ConfigBucketOf(account),
        _ => null,
    };

    /// <summary>The bucket of an ARN of S3, of the bucket itself or of an object in it.</summary>
    private static string? BucketOf(string arn) => arn.Split(':', 6) is [_, _, "s3", _, _, var path] ? path.Split('/')[0] : null;

    private static async Task<string?> PolicyAsync(TargetAccount account, string bucket, CancellationToken ct)
    {
        try
        {
            var policy = (await account.S3.GetBucketPolicyAsync(new GetBucketPolicyRequest { BucketName = bucket, ExpectedBucketOwner = account.AccountId }, ct)).Policy;
            return policy?.StartsWith('{') == true ? policy : null;
        }
        catch (AmazonS3Exception)
        {
            return null; // the statement denies reading, too: the error then names the bucket alone
        }
    }
}
