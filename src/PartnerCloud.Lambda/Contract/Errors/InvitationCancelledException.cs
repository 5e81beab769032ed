using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The partner has withdrawn the invitation before it was accepted. Final: CAM asks anew.</summary>
/// <param name="accountId">The account.</param>
/// <param name="invitedAt">When it was invited.</param>
public sealed class InvitationCancelledException(string accountId, string? invitedAt)
    : OnboardingException($"The invitation of {invitedAt} for account {accountId} was withdrawn by the partner before it was accepted, and nothing was changed in the account. "
        + "To migrate it after all, ask for the migration again in Cloud Application Manager, and accept the new invitation within 15 days."), IHandledByWorkflow;
