using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The account does not let us work in it yet. Waiting helps: IAM is eventually consistent and a new account's services open one by one.</summary>
/// <param name="accountId">The account.</param>
/// <param name="answer">AWS's error code.</param>
/// <param name="inner">AWS's answer, where it cannot echo a secret.</param>
public sealed class AccountAccessNotReadyException(string accountId, string answer, Exception? inner)
    : OnboardingException($"Account {accountId} does not let us work in it through CTLDeveloperRole yet ({answer}). The step is retried; if it persists, "
        + "see whether CTLDeveloperRole exists there, trusts the partner account and is not limited by a service control policy, then redrive.", inner), IHandledByWorkflow;
