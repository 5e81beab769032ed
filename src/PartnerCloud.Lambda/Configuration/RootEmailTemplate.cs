using System.Net.Mail;

namespace PartnerCloud.Lambda.Configuration;

/// <summary>
/// The partner's own mailbox for root users, such as <c>aws+{providerId}@partner.example</c>. CreateAccount has no client token. The
/// address derived from the provider id makes the creation repeatable.
/// </summary>
/// <param name="template">The address with its placeholder.</param>
public sealed class RootEmailTemplate(string template)
{
    /// <summary>The placeholder for the provider id.</summary>
    public const string Placeholder = "{providerId}";

    /// <summary>The longest provider id that a request may have.</summary>
    private const int LongestProviderId = 36;

    /// <summary>The longest address that Organizations accepts.</summary>
    private const int LongestAddress = 64;

    /// <summary>The problem of the template; null if there is none.</summary>
    public string? Problem =>
        !template.Contains(Placeholder, StringComparison.Ordinal) ? $"must contain {Placeholder}"
        : For(new string('x', LongestProviderId)).Length > LongestAddress ? $"must give at most {LongestAddress} characters for a provider id of {LongestProviderId}"
        : !MailAddress.TryCreate(For("x"), out var address) || address.Address != For("x") ? "must be an e-mail address"
        : null;

    /// <summary>The root e-mail address for a provider's account.</summary>
    public string For(string providerId) => template.Replace(Placeholder, providerId, StringComparison.Ordinal);
}
