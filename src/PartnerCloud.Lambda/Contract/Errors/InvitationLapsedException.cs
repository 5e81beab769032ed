using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The invitation was neither accepted nor declined in time. Final: CAM asks anew.</summary>
/// <param name="accountId">The account.</param>
/// <param name="invitedAt">When it was invited.</param>
/// <param name="lapsesAt">When it lapsed.</param>
public sealed class InvitationLapsedException(string accountId, string? invitedAt, string? lapsesAt)
    : OnboardingException($"The invitation of {invitedAt} for account {accountId} lapsed on {lapsesAt} without an answer, and nothing was changed in the account. "
        + "To migrate it after all, ask for the migration again in Cloud Application Manager, and accept the new invitation, as the root user or an administrator of the account, within 15 days."), IHandledByWorkflow;
