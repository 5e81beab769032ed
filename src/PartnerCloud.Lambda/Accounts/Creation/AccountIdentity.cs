using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts.Creation;

/// <summary>
/// The marks that identify an account as this provider's, because CreateAccount has no client token. The root e-mail address identifies
/// the finished account. A creation in progress shows only the account's name, so the name ends with the provider id.
/// </summary>
/// <param name="RootEmail">The address derived from the provider id. It is never the customer's address, and never in the workflow's state.</param>
/// <param name="AccountName">The customer's name for the account and the suffix, at most 50 characters.</param>
/// <param name="Suffix">The provider id in parentheses. It is never cut, and stays the same if the customer's name is corrected.</param>
internal sealed record AccountIdentity(string RootEmail, string AccountName, string Suffix)
{
    private const int LongestName = 50;

    public static AccountIdentity Of(OnboardingRequest request, RootEmailTemplate rootEmail)
    {
        var suffix = $" ({request.Provider.Id})";
        var name = request.Account.Name ?? throw new ArgumentException("Only the option CreateAccount names an account.", nameof(request));
        var room = LongestName - suffix.Length;
        return new(rootEmail.For(request.Provider.Id), (name.Length <= room ? name : name[..room].TrimEnd()) + suffix, suffix);
    }

    /// <summary>Whether a creation has this provider's name. Only the address of its account proves that it is this provider's.</summary>
    public bool Names(Amazon.Organizations.Model.CreateAccountStatus creation) => creation.AccountName?.EndsWith(Suffix, StringComparison.Ordinal) == true;

    /// <summary>Whether the account has this provider's address. E-mail addresses ignore case.</summary>
    public bool Owns(Amazon.Organizations.Model.Account account) => string.Equals(account.Email, RootEmail, StringComparison.OrdinalIgnoreCase);
}
