using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The role in CAM's account that tests customers' roles cannot be assumed, or may not assume their roles. No customer can fix that.</summary>
/// <param name="roleArn">The role: the setting <c>camEntranceRoleArn</c>.</param>
/// <param name="answer">AWS's error code.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class CamEntranceClosedException(string roleArn, string answer, Exception? inner)
    : OnboardingException($"The role {roleArn}, which tests customers' roles as Cloud Application Manager would, cannot be used ({answer}). Have CAM's operators check that the role exists, that it trusts the role "
        + $"{ResourceNames.Prefix}VerifyCamAccess of the partner's account, and that it allows sts:AssumeRole on customers' roles. Check that camEntranceRoleArn names it. Then redrive the execution.", inner);
