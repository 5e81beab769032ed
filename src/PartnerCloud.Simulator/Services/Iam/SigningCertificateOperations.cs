using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Users' signing certificates, at most two per user.</summary>
internal static class SigningCertificateOperations
{
    private const int Most = 2;

    public static IEnumerable<XElement> Upload(QueryParameters input, IamScope scope)
    {
        var user = scope.UserOrCaller(input);
        var body = Checked(input.Required("CertificateBody", 16384));
        if (user.Certificates.Exists(certificate => certificate.Body == body))
            throw new AwsErrorException("DuplicateCertificate", "The certificate is already associated with the user.", 409);
        if (user.Certificates.Count >= Most)
            throw IamErrors.LimitExceeded("CertificatesPerUser", Most);
        var certificate = new SigningCertificate(scope.NewText("signing-certificate", user.Name, 32).ToUpperInvariant(), body, scope.Now);
        user.Certificates.Add(certificate);
        return [Xml("Certificate", user, certificate)];
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope) =>
        scope.OwnerOfKeys(input) is { } user
            ? input.Page("Certificates", user.Certificates.Select(certificate => Xml("member", user, certificate)))
            : input.Page("Certificates", []);

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var id = input.Required("CertificateId");
        return scope.UserOrCaller(input).Certificates.RemoveAll(certificate => certificate.Id == id) > 0
            ? null
            : throw IamErrors.NotFound($"The Certificate with id {id} cannot be found.");
    }

    private static string Checked(string body)
    {
        try
        {
            using var parsed = X509Certificate2.CreateFromPem(body);
            return body;
        }
        catch (CryptographicException)
        {
            throw new AwsErrorException("MalformedCertificate", "Certificate body is invalid.");
        }
    }

    private static XElement Xml(string element, IamUser user, SigningCertificate certificate) =>
        new(element,
            new XElement("UserName", user.Name),
            new XElement("CertificateId", certificate.Id),
            new XElement("CertificateBody", certificate.Body),
            new XElement("Status", AccessKey.Active),
            new XElement("UploadDate", WireTime.Iso(certificate.Uploaded)));
}
