using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The role in CAM's account through which customers' roles are tried does not let us in, or may not try. No customer can repair that.</summary>
/// <param name="roleArn">The role: the setting <c>camEntranceRoleArn</c>.</param>
/// <param name="answer">AWS's error code.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class CamEntranceClosedException(string roleArn, string answer, Exception? inner)
    : OnboardingException($"The role {roleArn}, through which customers' roles are tried as Cloud Application Manager would, cannot be used ({answer}). Have CAM's operators see that it exists, trusts the role "
        + "PartnerCloud-VerifyCamAccess of the partner's account and is allowed sts:AssumeRole on customers' roles, and that camEntranceRoleArn names it; then redrive the execution.", inner);
