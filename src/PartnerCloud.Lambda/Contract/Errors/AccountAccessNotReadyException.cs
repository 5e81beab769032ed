using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The account does not accept calls through CTLDeveloperRole yet. The workflow retries: IAM is eventually consistent,
/// and the services of a new account become available one by one.
/// </summary>
/// <param name="accountId">The account.</param>
/// <param name="answer">AWS's error code.</param>
/// <param name="inner">AWS's answer, if it cannot contain a secret.</param>
public sealed class AccountAccessNotReadyException(string accountId, string answer, Exception? inner)
    : OnboardingException($"Partner Cloud cannot work in account {accountId} through CTLDeveloperRole yet ({answer}). The step is retried. If the error persists, check three things in the account: "
        + "CTLDeveloperRole exists, it trusts the partner account, and no service control policy limits it. Then redrive the execution.", inner), IHandledByWorkflow;
