using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The invitation expired without an answer. Final: CAM has to send a new request.</summary>
/// <param name="accountId">The account.</param>
/// <param name="invitedAt">When the account was invited.</param>
/// <param name="lapsesAt">When the invitation expired.</param>
public sealed class InvitationLapsedException(string accountId, string? invitedAt, string? lapsesAt)
    : OnboardingException($"The invitation of {invitedAt} for account {accountId} expired on {lapsesAt} without an answer. Nothing was changed in the account. "
        + "To migrate it after all, request the migration again in Cloud Application Manager. Accept the new invitation within 15 days, as the root user or an administrator of the account."), IHandledByWorkflow;
