using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>CTLDeveloperRole of a migrated account can be assumed, but lacks permissions that hardening needs. Nothing was changed in the account.</summary>
/// <param name="accountId">The account.</param>
/// <param name="missing">The denied actions, by service.</param>
/// <param name="remedy">Who has to do what, in whole sentences.</param>
public sealed class PartnerRoleLacksPermissionsException(string accountId, string missing, string remedy)
    : OnboardingException($"CTLDeveloperRole of account {accountId} can be assumed, but lacks permissions that hardening needs: {missing}. {remedy} Then redrive the execution.", null), IHandledByWorkflow;
