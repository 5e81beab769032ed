using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Accounts.Creation;

/// <summary>Explains Organizations' failure reasons: who can fix them, and how.</summary>
internal static class CreationFailures
{
    /// <summary>Whether a new attempt after a wait may succeed.</summary>
    public static bool WaitingCures(string reason) => reason is "CONCURRENT_ACCOUNT_MODIFICATION" or "INTERNAL_FAILURE" or "PENDING_BUSINESS_VALIDATION";

    /// <summary>Whether no attempt can succeed: the GovCloud account that the request is for exists already.</summary>
    public static bool IsFinal(string reason) => reason is "GOVCLOUD_ACCOUNT_ALREADY_EXISTS";

    /// <summary>What the operator has to do before the redrive.</summary>
    public static string RemedyFor(string reason) => reason switch
    {
        "ACCOUNT_LIMIT_EXCEEDED" or "ACCOUNT_NUMBER_LIMIT_EXCEEDED" =>
            "Have the quota of accounts in the organization raised through Service Quotas or AWS Support, or close accounts that are not needed.",
        "INVALID_EMAIL" => $"Correct the setting {FunctionSettings.RootEmailTemplate.Key} and deploy again: AWS does not accept the resulting address.",
        "INVALID_ADDRESS" or "MASTER_ACCOUNT_MISSING_CONTACT_INFO" or "MASTER_ACCOUNT_ADDRESS_DOES_NOT_MATCH_MARKETPLACE" =>
            "Correct the postal address and contact information of the management account.",
        "MISSING_PAYMENT_INSTRUMENT" or "INVALID_PAYMENT_INSTRUMENT" or "MASTER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED" =>
            "Give the management account a valid payment method.",
        "MISSING_BUSINESS_VALIDATION" or "FAILED_BUSINESS_VALIDATION" or "UNKNOWN_BUSINESS_VALIDATION" or "INVALID_IDENTITY_FOR_BUSINESS_VALIDATION" =>
            "Complete the business validation of the management account with AWS. If it failed, contact AWS Support.",
        "PENDING_BUSINESS_VALIDATION" => "Wait until AWS has finished the business validation of the management account.",
        "UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED" => "Remove the tag conditions from the organization's resource policy, or contact AWS Support.",
        "CONCURRENT_ACCOUNT_MODIFICATION" or "INTERNAL_FAILURE" => "All retries failed. Check whether AWS Organizations is impaired, and contact AWS Support.",
        _ => "Look up the reason in the Organizations documentation (CreateAccountStatus, ConstraintViolationException) and fix it, with AWS Support if necessary.",
    };
}
