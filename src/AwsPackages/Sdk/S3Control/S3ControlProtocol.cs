#nullable enable
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using PartnerCloud.AwsPackages.Sdk;
using XmlReader = PartnerCloud.AwsPackages.Sdk.XmlReader;

namespace Amazon.S3Control;

/// <summary>REST with XML for S3 Control: the account is in a header and before the host, and one document is the whole body.</summary>
internal sealed class S3ControlProtocol : IProtocol
{
    private const string Account = "AccountId";

    private static readonly XNamespace Ns = "http://awss3control.amazonaws.com/doc/2018-08-20/";

    private readonly Dictionary<string, (string Method, string Path)> _routes = [];

    public (string Method, string Path) this[string operation]
    {
        set => _routes[operation] = value;
    }

    public static string? AccountOf(AmazonWebServiceRequest bag) => WireShape.Of(bag.GetType()).Single(member => member.Name == Account).Get(bag) as string;

    public void WriteRequest(string operation, AmazonWebServiceRequest bag, DefaultRequest request)
    {
        (request.HttpMethod, request.ResourcePath) = _routes[operation];
        request.Headers["x-amz-account-id"] = AccountOf(bag);
        if (WireShape.Of(bag.GetType()).FirstOrDefault(member => member.Name != Account) is { } document && document.Get(bag) is { } value)
        {
            request.Content = Encoding.UTF8.GetBytes(Write(document.Name, value).ToString(SaveOptions.DisableFormatting));
            request.Headers["Content-Type"] = "application/xml";
            request.Headers["x-amz-checksum-sha256"] = Convert.ToBase64String(SHA256.HashData(request.Content));
        }
    }

    public string? ReadResponse(string operation, byte[] body, IWebResponseData http, AmazonWebServiceResponse bag)
    {
        if (WireShape.Of(bag.GetType()) is [var document])
        {
            var value = WireShape.Create(document.Type);
            XmlReader.Fill(value, XElement.Parse(Encoding.UTF8.GetString(body)));
            document.Set(bag, value);
        }
        return http.GetHeaderValue("x-amz-request-id");
    }

    public WireError ReadError(byte[] body, IWebResponseData http)
    {
        var xml = ParseOrNull(body);
        var error = xml?.Name.LocalName == "Error" ? xml : XmlReader.Child(xml, "Error");
        return new WireError(XmlReader.Child(error, "Code")?.Value, XmlReader.Child(error, "Message")?.Value, http.GetHeaderValue("x-amz-request-id"), _ => { });
    }

    private static XElement Write(string name, object bag) => new(Ns + name,
        WireShape.Of(bag.GetType()).Select(member => member.Get(bag) is { } value ? new XElement(Ns + member.Name, value) : null));

    // A proxy's error may not be XML. Then only its status code is known.
    private static XElement? ParseOrNull(byte[] body)
    {
        try
        {
            return XElement.Parse(Encoding.UTF8.GetString(body));
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
