#nullable enable
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using PartnerCloud.AwsPackages.Sdk;
using XmlReader = PartnerCloud.AwsPackages.Sdk.XmlReader;

namespace Amazon.EC2;

/// <summary>EC2's variant of AWS Query: answers have no result element, and errors are a list.</summary>
internal sealed class EC2Protocol(string version) : IProtocol
{
    private readonly QueryProtocol _query = new(version);

    public void WriteRequest(string operation, AmazonWebServiceRequest bag, DefaultRequest request) => _query.WriteRequest(operation, bag, request);

    public string? ReadResponse(string operation, byte[] body, IWebResponseData http, AmazonWebServiceResponse bag)
    {
        var xml = XElement.Parse(Encoding.UTF8.GetString(body));
        XmlReader.Fill(bag, xml);
        return XmlReader.Child(xml, "requestId")?.Value;
    }

    public WireError ReadError(byte[] body, IWebResponseData http)
    {
        var xml = ParseOrNull(body);
        var error = XmlReader.Child(XmlReader.Child(xml, "Errors"), "Error");
        return new WireError(XmlReader.Child(error, "Code")?.Value, XmlReader.Child(error, "Message")?.Value, XmlReader.Child(xml, "RequestID")?.Value, _ => { });
    }

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
