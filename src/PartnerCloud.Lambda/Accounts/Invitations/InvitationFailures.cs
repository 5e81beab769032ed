using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>Explains why Organizations refused an invitation: whether a retry helps, or who has to do what.</summary>
internal static class InvitationFailures
{
    private const string Redrive = "Then redrive the execution.";

    /// <summary>The error to throw; null if the answer has nothing to do with invitations.</summary>
    public static OnboardingException? Of(AmazonOrganizationsException answer, string accountId) => answer switch
    {
        TooManyRequestsException or FinalizingOrganizationException or ConcurrentModificationException => new InvitationDelayedException(accountId, answer.ErrorCode, answer),
        HandshakeConstraintViolationException { Reason: { } reason } => OfReason(reason.Value, answer, accountId),
        ConstraintViolationException { Reason: { } reason } => OfReason(reason.Value, answer, accountId),
        HandshakeConstraintViolationException or ConstraintViolationException => OfReason(answer.ErrorCode, answer, accountId),
        AccountOwnerNotVerifiedException => OfReason("MANAGEMENT_ACCOUNT_EMAIL_NOT_VERIFIED", answer, accountId),
        InvalidInputException { Reason.Value: "INVALID_PATTERN" } => new InvitationBlockedException(accountId, "AWS does not accept a name in the invitation's note or tags (INVALID_PATTERN)",
            "Send a new request in CAM. The names of the organization and of the provider must not look like markup.", answer),
        InvalidInputException invalid => new InvitationBlockedException(accountId, $"AWS does not accept it as the target of an invitation ({invalid.Reason?.Value ?? invalid.ErrorCode})",
            $"The customer has to check that this is the number of their account, and that the account is open. AWS Support can reopen a closed account. {Redrive} If the number is wrong, send a new request in CAM.", answer),
        _ => null,
    };

    private static OnboardingException OfReason(string reason, AmazonOrganizationsException answer, string accountId)
    {
        if (reason is "HANDSHAKE_RATE_LIMIT_EXCEEDED" or "ORGANIZATION_MEMBERSHIP_CHANGE_RATE_LIMIT_EXCEEDED") return new InvitationDelayedException(accountId, reason, answer);
        var (description, remedy) = Explain(reason);
        return new InvitationBlockedException(accountId, $"{description} ({reason})", remedy, answer);
    }

    private static (string Description, string Remedy) Explain(string reason) => reason switch
    {
        "ALREADY_IN_AN_ORGANIZATION" => ("it is in an organization, and the partner's organization does not list it as a member",
            $"The customer has to act if their account manages that organization: they remove its other accounts and delete the organization. A member of another organization accepts the partner's invitation directly. If AWS refuses that for this account, they ask AWS Support why, or leave the organization. If the account has just joined the partner's organization, nothing has to be done. {Redrive}"),
        "ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD" => ("AWS sells to this account through another company than to the partner, and accounts of different sellers cannot be in one organization",
            $"The customer has to ask AWS Support whether their account can be moved to the partner's seller. {Redrive}"),
        "PAYMENT_INSTRUMENT_REQUIRED" or "MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED" => ("it has no valid payment method", $"The customer has to add a payment method to the account. {Redrive}"),
        "ACCOUNT_NUMBER_LIMIT_EXCEEDED" => ("the partner's organization is full",
            $"The operator has to have the quota of accounts in the organization raised through Service Quotas or AWS Support, or close accounts that are not needed. {Redrive}"),
        "INVITE_DISABLED_DURING_ENABLE_ALL_FEATURES" => ("the partner's organization is being switched to all features, and cannot send invitations until that is done",
            $"The operator has to finalize the switch in AWS Organizations, or withdraw it. {Redrive}"),
        "MANAGEMENT_ACCOUNT_EMAIL_NOT_VERIFIED" => ("the e-mail address of the partner's management account is not verified",
                $"The operator has to request a verification e-mail in the console of AWS Organizations, and follow the link in it. {Redrive}"),
        "MASTER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED" or "INVALID_PAYMENT_INSTRUMENT" => ("the partner's management account has no valid payment method", $"The operator has to add a payment method to it. {Redrive}"),
        "MASTER_ACCOUNT_MISSING_CONTACT_INFO" or "MASTER_ACCOUNT_ADDRESS_DOES_NOT_MATCH_MARKETPLACE" or "MASTER_ACCOUNT_MISSING_BUSINESS_LICENSE" => ("AWS needs more information about the partner's management account",
        $"The operator has to complete its postal address and contact information. {Redrive}"),
        "TAG_POLICY_VIOLATION" or "MAX_TAG_LIMIT_EXCEEDED" => ("the organization does not accept the tags provider-id, organization-id, request-id and requester", $"The operator has to correct the organization's tag policies. {Redrive}"),
        "SOURCE_AND_TARGET_CANNOT_MATCH" => ("it is the management account of the partner's organization", "Send a new request in CAM, for the customer's own account."),
        _ => ("AWS Organizations refuses the invitation",
                $"The operator has to look the reason up in the documentation of AWS Organizations (HandshakeConstraintViolationException, ConstraintViolationException). The customer or the operator then has to fix it, with AWS Support if necessary. {Redrive}"),
    };
}
