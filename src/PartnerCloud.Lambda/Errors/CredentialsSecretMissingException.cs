namespace PartnerCloud.Lambda.Errors;

/// <summary>The administrator has signed in before, but the secret with his credentials is gone. His password is not changed behind his back.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">Its administrator.</param>
/// <param name="secretName">The secret that is missing.</param>
public sealed class CredentialsSecretMissingException(string accountId, string userName, string secretName)
    : OnboardingException($"User {userName} of account {accountId} has signed in already, but the secret {secretName} does not exist. "
        + "Restore the secret; or, when the customer agrees to a new password, delete the user's login profile. Then redrive the execution.");
