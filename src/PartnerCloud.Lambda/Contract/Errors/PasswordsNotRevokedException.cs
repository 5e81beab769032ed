using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>Some unused temporary passwords that have expired could not be checked. All others were.</summary>
/// <param name="accountIds">The account of each password.</param>
public sealed class PasswordsNotRevokedException(IReadOnlyCollection<string> accountIds)
    : OnboardingException($"{accountIds.Count} temporary passwords that are due could not be checked, in {Named([.. accountIds.Distinct().Order(StringComparer.Ordinal)])}. All others were checked. The log of this function says why for each. "
        + "The next run tries again. If CTLDeveloperRole cannot be assumed, repair the role.")
{
    private const int MostNamed = 20;

    private static string Named(string[] accountIds) => accountIds.Length <= MostNamed
        ? $"account {string.Join(", ", accountIds)}"
        : $"account {string.Join(", ", accountIds.Take(MostNamed))} and {accountIds.Length - MostNamed} more";
}
