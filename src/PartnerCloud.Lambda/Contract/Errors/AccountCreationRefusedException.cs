using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>AWS does not make this account for the partner. Final: asking again cannot change it.</summary>
/// <param name="reason">The failure reason that Organizations gave.</param>
public sealed class AccountCreationRefusedException(string reason)
    : OnboardingException($"AWS refuses to create the account: {reason}. Take it up with AWS Support; a new request is needed afterwards."), IHandledByWorkflow;
