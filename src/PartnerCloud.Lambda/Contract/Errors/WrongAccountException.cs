using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>Assuming the role led into another account than asked for. Nothing was done there.</summary>
/// <param name="role">The role's name.</param>
/// <param name="expected">The account asked for.</param>
/// <param name="actual">The account the session is in.</param>
public sealed class WrongAccountException(string role, string expected, string actual)
    : OnboardingException($"{role} of account {expected} led into account {actual}; nothing was done there. Check the STS endpoint that the functions use, then redrive.");
