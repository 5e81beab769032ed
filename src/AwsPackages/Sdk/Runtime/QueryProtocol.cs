#nullable enable
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>AWS Query: requests are forms with <c>Action</c> and <c>Version</c>, answers are XML.</summary>
internal sealed class QueryProtocol(string version) : IProtocol
{
    public void WriteRequest(string operation, AmazonWebServiceRequest bag, DefaultRequest request)
    {
        request.Parameters.Add("Action", operation);
        request.Parameters.Add("Version", version);
        QueryWriter.Write(bag, "", request.Parameters);
    }

    public string? ReadResponse(string operation, byte[] body, IWebResponseData http, AmazonWebServiceResponse bag)
    {
        var xml = Load(body);
        if (XmlReader.Child(xml, operation + "Result") is { } result)
        {
            XmlReader.Fill(bag, result);
        }
        return XmlReader.Child(XmlReader.Child(xml, "ResponseMetadata"), "RequestId")?.Value;
    }

    public WireError ReadError(byte[] body, IWebResponseData http)
    {
        var xml = LoadOrNull(body);
        var error = XmlReader.Child(xml, "Error");
        return new WireError(
            XmlReader.Child(error, "Code")?.Value,
            XmlReader.Child(error, "Message")?.Value,
            XmlReader.Child(xml, "RequestId")?.Value ?? http.GetHeaderValue("x-amzn-RequestId"),
            exception => XmlReader.Fill(exception, error!));
    }

    private static XElement Load(byte[] body)
    {
        using var stream = new MemoryStream(body);
        return XElement.Load(stream);
    }

    // A proxy's error may not be XML. Then only its status code is known.
    private static XElement? LoadOrNull(byte[] body)
    {
        try
        {
            return Load(body);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
