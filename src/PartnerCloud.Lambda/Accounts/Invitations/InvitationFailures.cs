using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>What Organizations' refusals of an invitation mean: whether waiting helps, and otherwise who has to do what.</summary>
internal static class InvitationFailures
{
    private const string Redrive = "Then redrive the execution.";

    /// <summary>The error to end with; null for one that has nothing to do with invitations.</summary>
    public static OnboardingException? Of(AmazonOrganizationsException answer, string accountId) => answer switch
    {
        TooManyRequestsException or FinalizingOrganizationException or ConcurrentModificationException => new InvitationDelayedException(accountId, answer.ErrorCode, answer),
        HandshakeConstraintViolationException { Reason: { } reason } => OfReason(reason.Value, answer, accountId),
        ConstraintViolationException { Reason: { } reason } => OfReason(reason.Value, answer, accountId),
        HandshakeConstraintViolationException or ConstraintViolationException => OfReason(answer.ErrorCode, answer, accountId),
        AccountOwnerNotVerifiedException => OfReason("MANAGEMENT_ACCOUNT_EMAIL_NOT_VERIFIED", answer, accountId),
        InvalidInputException invalid => new InvitationBlockedException(accountId, $"AWS does not take it as the target of an invitation ({invalid.Reason?.Value ?? invalid.ErrorCode})",
            $"The customer has to see whether this is the number of his account, and whether the account is open: a closed one he has reopened through AWS Support. {Redrive} If the number is wrong, ask anew in CAM.", answer),
        _ => null,
    };

    private static OnboardingException OfReason(string reason, AmazonOrganizationsException answer, string accountId)
    {
        if (reason is "HANDSHAKE_RATE_LIMIT_EXCEEDED" or "ORGANIZATION_MEMBERSHIP_CHANGE_RATE_LIMIT_EXCEEDED") return new InvitationDelayedException(accountId, reason, answer);
        var (what, remedy) = WordsFor(reason);
        return new InvitationBlockedException(accountId, $"{what} ({reason})", remedy, answer);
    }

    private static (string What, string Remedy) WordsFor(string reason) => reason switch
    {
        "ALREADY_IN_AN_ORGANIZATION" => ("it is in an organization, and the partner's does not show it as a member",
            $"The customer has to leave that organization; if his account manages it, he has to remove its other accounts and delete the organization. If he has just joined the partner's, nobody has to do anything. {Redrive}"),
        "ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD" => ("AWS sells to this account through another company than to the partner, and accounts of different sellers cannot be in one organization",
            $"The customer has to take it up with AWS Support, whether his account can be moved to the partner's seller. {Redrive}"),
        "PAYMENT_INSTRUMENT_REQUIRED" or "MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED" => ("it has no valid payment method", $"The customer has to give his account one. {Redrive}"),
        "ACCOUNT_NUMBER_LIMIT_EXCEEDED" => ("the partner's organization is full",
            $"The operator has to have the quota of accounts in the organization raised through Service Quotas or AWS Support, or close accounts that are not needed. {Redrive}"),
        "INVITE_DISABLED_DURING_ENABLE_ALL_FEATURES" => ("the partner's organization is being switched to all features, and invites nobody meanwhile",
            $"The operator has to finalize the switch in AWS Organizations, or withdraw it. {Redrive}"),
        "MANAGEMENT_ACCOUNT_EMAIL_NOT_VERIFIED" => ("the e-mail address of the partner's management account is not verified",
            $"The operator has to follow the link that AWS Organizations mails to that address when he asks for it in the console. {Redrive}"),
        "MASTER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED" or "INVALID_PAYMENT_INSTRUMENT" => ("the partner's management account has no valid payment method", $"The operator has to give it one. {Redrive}"),
        "MASTER_ACCOUNT_MISSING_CONTACT_INFO" or "MASTER_ACCOUNT_ADDRESS_DOES_NOT_MATCH_MARKETPLACE" or "MASTER_ACCOUNT_MISSING_BUSINESS_LICENSE" => ("AWS wants to know more of the partner's management account",
            $"The operator has to complete its postal address and contact information. {Redrive}"),
        "TAG_POLICY_VIOLATION" or "MAX_TAG_LIMIT_EXCEEDED" => ("the organization does not take the tags provider-id, organization-id, request-id and requester", $"The operator has to correct the organization's tag policies. {Redrive}"),
        "SOURCE_AND_TARGET_CANNOT_MATCH" => ("it is the management account of the partner's organization", "Ask anew in CAM, for the customer's own account."),
        _ => ("AWS Organizations refuses the invitation",
            $"The operator has to look the reason up in the documentation of AWS Organizations (HandshakeConstraintViolationException, ConstraintViolationException) and have it repaired, by the customer or with AWS Support if need be. {Redrive}"),
    };
}
