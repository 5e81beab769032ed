using System.Text;
using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>Writes S3's answers.</summary>
internal static class S3Answer
{
    private static readonly XNamespace Ns = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static WireResponse Empty(int status = 200) => new(status, null, ReadOnlyMemory<byte>.Empty);

    public static WireResponse Json(string text) => new(200, "application/json", Encoding.UTF8.GetBytes(text));

    /// <summary>An XML document. Its elements move into S3's namespace.</summary>
    public static WireResponse Xml(XElement root)
    {
        var copy = new XElement(root);
        foreach (var element in copy.DescendantsAndSelf())
            element.Name = Ns + element.Name.LocalName;
        return Write(200, copy);
    }

    public static WireResponse Error(AwsErrorException error, string requestId) =>
        Write(error.StatusCode, new XElement("Error",
            new XElement("Code", error.Code),
            new XElement("Message", error.Message),
            error.Members.Select(member => new XElement(member.Key, member.Value.ToString())),
            new XElement("RequestId", requestId),
            new XElement("HostId", "local"))) with
        { ErrorCode = error.Code };

    private static WireResponse Write(int status, XElement root) =>
        new(status, "application/xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + XmlAnswer.Text(root)));
}
