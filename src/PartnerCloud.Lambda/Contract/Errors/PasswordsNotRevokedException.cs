using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>A sweep could not look at some temporary passwords; it has looked at all others.</summary>
/// <param name="accountIds">The account of each.</param>
public sealed class PasswordsNotRevokedException(IReadOnlyCollection<string> accountIds)
    : OnboardingException($"{accountIds.Count} temporary passwords that are due could not be looked at, in {Named([.. accountIds.Distinct().Order(StringComparer.Ordinal)])}; all others were. The log of this function says why for each. "
        + "The next sweep tries again. Where CTLDeveloperRole does not let us in, repair it; where the account is closed or has left the organization, delete the secrets whose tag account-id is the account's.")
{
    private const int MostNamed = 20;

    private static string Named(string[] accountIds) => accountIds.Length <= MostNamed
        ? $"account {string.Join(", ", accountIds)}"
        : $"account {string.Join(", ", accountIds.Take(MostNamed))} and {accountIds.Length - MostNamed} more";
}
