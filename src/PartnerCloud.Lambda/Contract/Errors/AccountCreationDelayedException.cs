using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// Organizations has accepted no further creation for more than a day. It limits creations to five in progress and by their rate,
/// and accepts none while the organization is being finalized.
/// </summary>
/// <param name="answer">Organizations' error code or constraint, or the number of creations in progress.</param>
public sealed class AccountCreationDelayedException(string answer)
    : OnboardingException($"Organizations has accepted no further account creation for more than a day ({answer}). Check whether creations hang in the organization, with AWS Support if necessary. Then redrive the execution.");
