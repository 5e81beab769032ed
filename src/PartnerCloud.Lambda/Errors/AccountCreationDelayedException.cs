namespace PartnerCloud.Lambda.Errors;

/// <summary>Organizations takes no further creation at the moment (5 in flight, the rate limit, or an organization that is being finalized). Waiting helps.</summary>
/// <param name="answer">The error code or constraint that Organizations named.</param>
/// <param name="inner">Organizations' answer.</param>
public sealed class AccountCreationDelayedException(string answer, Exception inner)
    : OnboardingException($"Organizations takes no further account creation now ({answer}). It is asked again; if it persists for an hour, see whether creations hang in the organization, then redrive.", inner), IHandledByWorkflow;
