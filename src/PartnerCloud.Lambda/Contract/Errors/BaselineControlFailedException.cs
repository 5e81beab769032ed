using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>AWS refused what a control of the baseline asked for. Repair the cause in the account, then redrive: what is in place already stays.</summary>
/// <param name="control">The control that met it.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class BaselineControlFailedException(string control, Amazon.Runtime.AmazonServiceException inner)
    : OnboardingException($"{control}: AWS answered {inner.ErrorCode}: {inner.Message} Repair the cause in the account, then redrive the execution.", inner);
