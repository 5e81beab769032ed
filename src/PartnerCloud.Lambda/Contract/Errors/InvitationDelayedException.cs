using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The account cannot be invited at the moment: the day's invitations are used up, the organization is being finalized, or somebody else's
/// invitation is not to be seen yet. Waiting helps, if need be a day.
/// </summary>
/// <param name="accountId">The account.</param>
/// <param name="answer">The error code or constraint that Organizations named.</param>
/// <param name="inner">Organizations' answer.</param>
public sealed class InvitationDelayedException(string accountId, string answer, Exception inner)
    : OnboardingException($"Organizations does not take the invitation of account {accountId} now ({answer}). It is asked again for more than a day, since the number of invitations a day is limited; "
        + "if it persists, see whether AWS Organizations is impaired or have the quota raised through AWS Support, then redrive.", inner), IHandledByWorkflow;
