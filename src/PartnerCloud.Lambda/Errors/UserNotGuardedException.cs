namespace PartnerCloud.Lambda.Errors;

/// <summary>A password was to be reset of a user whom nothing of the partner's bounds: it would open the account without guard-rails.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user's name.</param>
public sealed class UserNotGuardedException(string accountId, string userName)
    : OnboardingException($"User {userName} of account {accountId} {Reason}. No password was given. Once that is done, redrive the execution.")
{
    /// <summary>What is missing and what to do, said of the user.</summary>
    internal const string Reason = "has neither CTLCustomerPolicy nor CTLCustomerBoundary, not from a group either, so that a password would open the account without guard-rails: "
        + "have the customer put the user into a group that has CTLCustomerPolicy, or give the user CTLCustomerBoundary as permissions boundary";
}
