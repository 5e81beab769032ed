using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts.Creation;

/// <summary>
/// What makes an account recognisable as this provider's: CreateAccount has no client token. The root e-mail finds the finished account; a
/// creation in progress shows its account's name only, so that the name ends with the provider id.
/// </summary>
/// <param name="RootEmail">Derived from the provider id; never the customer's, never in state.</param>
/// <param name="AccountName">The customer's name for it and the suffix, at most 50 characters.</param>
/// <param name="Suffix">The provider id in parentheses: never cut, and the same when the customer's name is corrected.</param>
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

    /// <summary>Whether a creation is of this provider, as far as its name tells; the address of the account that it makes decides.</summary>
    public bool Names(Amazon.Organizations.Model.CreateAccountStatus creation) => creation.AccountName?.EndsWith(Suffix, StringComparison.Ordinal) == true;

    /// <summary>E-mail addresses are one address whatever their case.</summary>
    public bool Owns(Amazon.Organizations.Model.Account account) => string.Equals(account.Email, RootEmail, StringComparison.OrdinalIgnoreCase);
}
