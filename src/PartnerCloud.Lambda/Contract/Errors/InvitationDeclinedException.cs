using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The customer has declined the invitation. Final: if the customer reconsiders, CAM has to send a new request.</summary>
/// <param name="accountId">The account.</param>
/// <param name="invitedAt">When the account was invited.</param>
public sealed class InvitationDeclinedException(string accountId, string? invitedAt)
    : OnboardingException($"The invitation of {invitedAt} for account {accountId} was declined in that account. Nothing was changed in it. "
        + "To migrate it after all, request the migration again in Cloud Application Manager. Accept the new invitation within 15 days."), IHandledByWorkflow;
