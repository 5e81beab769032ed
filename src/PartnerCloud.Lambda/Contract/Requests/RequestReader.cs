using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>Accepts an onboarding request that follows the contract, or refuses it with all reasons at once.</summary>
/// <param name="options">The supported countries, and the contact address.</param>
/// <param name="time">The clock. Terms cannot be accepted in the future.</param>
public sealed partial class RequestReader(PartnerCloudOptions options, TimeProvider time)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private readonly AccountReader accounts = new(options);

    /// <summary>Reads the execution's request.</summary>
    /// <param name="executionName">The execution's name, which must equal the request's id.</param>
    /// <param name="request">The execution's input, of any shape.</param>
    /// <exception cref="RequestRefusedException">The request is refused. The error lists all reasons.</exception>
    public OnboardingRequest Read(string executionName, JsonElement request)
    {
        var reasons = new RefusalReasons();
        var reader = new ObjectReader(request, "", reasons);
        var requestId = reader.Text("requestId", TextRules.RequestId);
        if (requestId.Length > 0 && requestId != executionName) reader.Refuse("requestId", "must equal the name of the execution, so that a repeated request makes no second execution");
        var option = ReadOption(reader);
        var provider = ReadProvider(reader.Object("provider"));
        var organization = ReadOrganization(reader.Object("organization"));
        var accepted = new OnboardingRequest(requestId, option, provider, organization,
            RequesterReader.Read(reader.Object("requestedBy")), ReadTerms(reader.Object("termsAccepted"), organization.Country), accounts.Read(reader, option));
        reader.RefuseUnknown();
        return reasons.Any ? throw new RequestRefusedException(reasons.ToList(), options.ContactAddress) : accepted;
    }

    private static string ReadOption(ObjectReader reader)
    {
        var option = reader.Text("option", TextRules.Any);
        return option.Length == 0 || ProviderOption.Offered.Contains(option) ? option
            : reader.Refuse("option", $"must be one of {string.Join(", ", ProviderOption.Offered)}");
    }

    private static Provider ReadProvider(ObjectReader reader)
    {
        var provider = new Provider(reader.Text("id", TextRules.ProviderId), reader.Text("name", TextRules.Name));
        reader.RefuseUnknown();
        return provider;
    }

    private Organization ReadOrganization(ObjectReader reader)
    {
        var organization = new Organization(
            reader.Text("id", TextRules.Tag),
            reader.Text("name", TextRules.Name),
            ReadCountry(reader),
            reader.Flag("billable", true, "the organization must be billable"),
            reader.Flag("reseller", false, "resellers are not served"),
            reader.Flag("customerOfReseller", false, "customers of a reseller are not served"),
            reader.Flag("internal", false, "the offering is not for the partner's own employees and organizations"),
            reader.Flag("demo", false, "demo organizations are not served"));
        reader.RefuseUnknown();
        return organization;
    }

    private string ReadCountry(ObjectReader reader)
    {
        var country = reader.Text("country", TextRules.Country);
        return country.Length == 0 || options.SupportedCountries.Contains(country) ? country
            : reader.Refuse("country", $"organizations with an office in {country} are not served; supported: {string.Join(", ", options.SupportedCountries.Order())}");
    }

    private TermsAcceptance ReadTerms(ObjectReader reader, string country)
    {
        var terms = new TermsAcceptance(
            reader.Text("version", TextRules.Tag), reader.Text("territory", TextRules.Country), reader.Text("acceptedBy", TextRules.Tag), ReadAcceptedAt(reader));
        if (terms.Territory.Length > 0 && country.Length > 0 && terms.Territory != country)
            reader.Refuse("territory", $"the terms must be accepted for the organization's own territory {country}");
        reader.RefuseUnknown();
        return terms;
    }

    private string ReadAcceptedAt(ObjectReader reader)
    {
        var text = reader.Text("acceptedAt", TextRules.Any);
        if (text.Length == 0) return text;
        if (!HasOffset().IsMatch(text) || !DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var acceptedAt))
            return reader.Refuse("acceptedAt", "must be a time in ISO 8601 with Z or an offset, such as 2026-11-20T12:00:00Z");
        return acceptedAt <= time.GetUtcNow() + ClockSkew ? text : reader.Refuse("acceptedAt", "is in the future");
    }

    /// <summary>A time without an offset would be local to somebody unknown.</summary>
    [GeneratedRegex(@"(Z|[+-]\d{2}:\d{2})\z")]
    private static partial Regex HasOffset();
}
