using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The assumed role's session is in another account than requested. Nothing was done there.</summary>
/// <param name="role">The role's name or ARN.</param>
/// <param name="expected">The requested account.</param>
/// <param name="actual">The account of the session.</param>
public sealed class WrongAccountException(string role, string expected, string actual)
    : OnboardingException($"The session of {role} of account {expected} is in account {actual}. Nothing was done there. Check the STS endpoint that the functions use, then redrive the execution.");
