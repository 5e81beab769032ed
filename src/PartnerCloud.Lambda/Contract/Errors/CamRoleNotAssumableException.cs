using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// Cloud Application Manager cannot assume the role that the customer has named: STS answers a role that does not exist, one that does not trust CAM, one that asks for
/// another external id and one that is too new to be known everywhere alike. Waiting helps against the last only, and has been done when an execution ends with this.
/// </summary>
/// <param name="roleArn">The role.</param>
/// <param name="camAccountId">The account that it has to trust.</param>
/// <param name="externalId">What CAM names itself with; it is no secret.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class CamRoleNotAssumableException(string roleArn, string camAccountId, string externalId, Exception? inner)
    : OnboardingException($"Cloud Application Manager cannot assume the role {roleArn}: it does not exist, does not trust the account {camAccountId}, or asks for another external id than {externalId}. "
        + "What was changed a moment ago is not known everywhere yet, and was waited for. The customer's steps, signed in to his account: "
        + "1. In IAM, see that the role exists and that its ARN is the one above. "
        + $"2. Edit its trust policy to allow sts:AssumeRole to arn:{PartitionOf(roleArn)}:iam::{camAccountId}:root under the condition that sts:ExternalId is {externalId}, MFA not required. "
        + "3. Tell us. Then redrive the execution; with another role, ask anew.", inner), IHandledByWorkflow
{
    private static string PartitionOf(string roleArn) => roleArn.Split(':') is [_, var partition, ..] ? partition : "aws";
}
