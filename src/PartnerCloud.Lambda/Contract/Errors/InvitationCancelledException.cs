using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The partner has withdrawn the invitation before it was accepted. Final: CAM has to send a new request.</summary>
/// <param name="accountId">The account.</param>
/// <param name="invitedAt">When the account was invited.</param>
public sealed class InvitationCancelledException(string accountId, string? invitedAt)
    : OnboardingException($"The invitation of {invitedAt} for account {accountId} was withdrawn by the partner before it was accepted. Nothing was changed in the account. "
        + "To migrate it after all, request the migration again in Cloud Application Manager. Accept the new invitation within 15 days."), IHandledByWorkflow;
