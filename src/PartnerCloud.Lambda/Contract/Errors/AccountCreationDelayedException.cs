using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>For more than a day Organizations has taken no further creation whenever this one was asked for (5 in flight, the rate limit, or an organization that is being finalized).</summary>
/// <param name="answer">The error code or constraint that Organizations named, or how many creations are in progress.</param>
public sealed class AccountCreationDelayedException(string answer)
    : OnboardingException($"For more than a day Organizations has taken no further account creation ({answer}). See whether creations hang in the organization, with AWS Support if need be, then redrive the execution.");
