using System.Net.Mail;

namespace PartnerCloud.Lambda.Configuration;

/// <summary>
/// The partner's own mailbox for root users, such as <c>aws+{providerId}@partner.example</c>. CreateAccount has no client token, so that
/// an address derived from the provider id is what makes creation repeatable.
/// </summary>
/// <param name="template">The address with its placeholder.</param>
public sealed class RootEmailTemplate(string template)
{
    /// <summary>What stands for the provider id.</summary>
    public const string Placeholder = "{providerId}";

    /// <summary>The longest provider id that a request may have.</summary>
    private const int LongestProviderId = 36;

    /// <summary>The longest address that Organizations takes.</summary>
    private const int LongestAddress = 64;

    /// <summary>What is wrong with the template; null when nothing is.</summary>
    public string? Problem =>
        !template.Contains(Placeholder, StringComparison.Ordinal) ? $"must contain {Placeholder}"
        : For(new string('x', LongestProviderId)).Length > LongestAddress ? $"must give at most {LongestAddress} characters for a provider id of {LongestProviderId}"
        : !MailAddress.TryCreate(For("x"), out var address) || address.Address != For("x") ? "must be an e-mail address"
        : null;

    /// <summary>The root e-mail address for a provider's account.</summary>
    public string For(string providerId) => template.Replace(Placeholder, providerId, StringComparison.Ordinal);
}
