using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>AWS throttled, failed or could not be reached, and the SDK's own retries did not outlast it. Waiting helps.</summary>
/// <param name="call">The service and, where known, the operation.</param>
/// <param name="answer">The error code, or the kind of connection failure.</param>
/// <param name="inner">The failure itself, where it cannot echo a secret.</param>
public sealed class AwsTemporarilyUnavailableException(string call, string answer, Exception? inner)
    : OnboardingException($"{call} answered {answer}, also when asked again. The step is retried; if it persists, see whether AWS is impaired, then redrive.", inner), IHandledByWorkflow;
