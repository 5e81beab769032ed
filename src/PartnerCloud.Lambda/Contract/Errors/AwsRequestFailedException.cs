using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>AWS refused a call for a reason that has no exception of its own, such as a missing permission. Fix the cause, then redrive.</summary>
/// <param name="call">The service and, if known, the operation.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class AwsRequestFailedException(string call, Amazon.Runtime.AmazonServiceException inner)
    : OnboardingException($"{call} answered {inner.ErrorCode}: {inner.Message} Fix the cause, then redrive the execution.", inner);
