using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>AWS does not see yet what a control has just written, such as a bucket policy or a role. The workflow retries.</summary>
/// <param name="control">The control whose call failed.</param>
/// <param name="answer">AWS's error code.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class BaselineNotSettledException(string control, string answer, Exception inner)
    : OnboardingException($"{control}: AWS does not see the latest change yet ({answer}). The step is retried. If the error persists, check in the account what the control names, then redrive the execution.", inner), IHandledByWorkflow;
