using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>AWS has not yet taken in what a control just wrote, such as a bucket policy or a role. Waiting helps.</summary>
/// <param name="control">The control that met it.</param>
/// <param name="answer">AWS's error code.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class BaselineNotSettledException(string control, string answer, Exception inner)
    : OnboardingException($"{control}: AWS has not settled yet ({answer}). The step is retried; if it persists, look at what the control names in the account, then redrive.", inner), IHandledByWorkflow;
