using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// Cloud Application Manager cannot assume the role that the customer has named. STS gives the same answer in four cases: the role does not
/// exist, does not trust CAM, requires another external id, or is too new to be known everywhere. A retry helps only in the last case.
/// The workflow has retried before an execution ends with this error.
/// </summary>
/// <param name="roleArn">The role.</param>
/// <param name="camAccountId">The account that the role has to trust.</param>
/// <param name="externalId">CAM's external id. It is not a secret.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class CamRoleNotAssumableException(string roleArn, string camAccountId, string externalId, Exception? inner)
    : OnboardingException($"Cloud Application Manager cannot assume the role {roleArn}. The role does not exist, does not trust the account {camAccountId}, or requires another external id than {externalId}. "
        + "AWS needs some time to apply a change; the workflow has allowed for that. The customer's steps, signed in to the account: "
        + "1. In IAM, check that the role exists and that its ARN is the one above. "
        + $"2. Edit its trust policy to allow sts:AssumeRole to arn:{PartitionOf(roleArn)}:iam::{camAccountId}:root on the condition that sts:ExternalId is {externalId}. Do not require MFA. "
        + "3. Tell the partner. Then redrive the execution. For another role, send a new request.", inner), IHandledByWorkflow
{
    private static string PartitionOf(string roleArn) => roleArn.Split(':') is [_, var partition, ..] ? partition : "aws";
}
