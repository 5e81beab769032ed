using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>CTLDeveloperRole of a customer's own account lets us in, but not work: what hardening needs is denied. Nothing has been changed there.</summary>
/// <param name="accountId">The account.</param>
/// <param name="missing">What is denied, in words.</param>
/// <param name="remedy">What whom helps.</param>
public sealed class PartnerRoleLacksPermissionsException(string accountId, string missing, string remedy)
    : OnboardingException($"CTLDeveloperRole of account {accountId} can be assumed, but may not do what hardening needs: {missing}. {remedy} Then redrive the execution.", null), IHandledByWorkflow;
