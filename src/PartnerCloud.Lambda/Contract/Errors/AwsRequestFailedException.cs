using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>AWS refused a call in a way that this service has no better name for, such as a permission that is missing. Repair the cause, then redrive.</summary>
/// <param name="call">The service and, where known, the operation.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class AwsRequestFailedException(string call, Amazon.Runtime.AmazonServiceException inner)
    : OnboardingException($"{call} answered {inner.ErrorCode}: {inner.Message} Repair the cause, then redrive the execution.", inner);
