using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>AWS refused a call of a baseline control. Fix the cause in the account, then redrive. Controls that are already in place stay so.</summary>
/// <param name="control">The control whose call failed.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class BaselineControlFailedException(string control, Amazon.Runtime.AmazonServiceException inner)
    : OnboardingException($"{control}: AWS answered {inner.ErrorCode}: {inner.Message} Fix the cause in the account, then redrive the execution.", inner);
