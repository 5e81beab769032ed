using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>AWS refuses to create this account for the partner. Final: another attempt cannot change that.</summary>
/// <param name="reason">Organizations' failure reason.</param>
public sealed class AccountCreationRefusedException(string reason)
    : OnboardingException($"AWS refuses to create the account: {reason}. Contact AWS Support. Afterwards, a new request is needed."), IHandledByWorkflow;
