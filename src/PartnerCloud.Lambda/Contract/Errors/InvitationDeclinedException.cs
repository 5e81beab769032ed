using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The customer has declined the invitation. Final: CAM asks anew if he changes his mind.</summary>
/// <param name="accountId">The account.</param>
/// <param name="invitedAt">When it was invited.</param>
public sealed class InvitationDeclinedException(string accountId, string? invitedAt)
    : OnboardingException($"The invitation of {invitedAt} for account {accountId} was declined in that account, and nothing was changed in it. "
        + "To migrate it after all, ask for the migration again in Cloud Application Manager, and accept the new invitation within 15 days."), IHandledByWorkflow;
