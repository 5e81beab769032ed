using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The account cannot be invited now: the day's invitations are used up, the organization is being finalized, or another invitation
/// is not visible yet. The workflow retries for more than a day.
/// </summary>
/// <param name="accountId">The account.</param>
/// <param name="answer">Organizations' error code or constraint, or another cause as a clause.</param>
/// <param name="inner">Organizations' answer.</param>
public sealed class InvitationDelayedException(string accountId, string answer, Exception inner)
    : OnboardingException($"Organizations does not accept the invitation of account {accountId} now ({answer}). The number of invitations a day is limited, so the step is retried for more than a day. "
        + "If the error persists, check whether AWS Organizations is impaired, or have the quota raised through AWS Support. Then redrive the execution.", inner), IHandledByWorkflow;
