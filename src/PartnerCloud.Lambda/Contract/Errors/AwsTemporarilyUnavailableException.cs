using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>AWS throttled a call, failed or could not be reached, and the SDK's own retries did not help. The workflow retries later.</summary>
/// <param name="call">The service and, if known, the operation.</param>
/// <param name="answer">The error code, or the kind of connection failure.</param>
/// <param name="inner">The failure itself, if it cannot contain a secret.</param>
public sealed class AwsTemporarilyUnavailableException(string call, string answer, Exception? inner)
    : OnboardingException($"{call} answered {answer}, also after retries. The step is retried. If the error persists, check whether AWS is impaired, then redrive the execution.", inner), IHandledByWorkflow;
