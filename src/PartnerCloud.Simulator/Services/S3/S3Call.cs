using System.Text;
using System.Xml;
using System.Xml.Linq;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>One call to S3: its bucket, and its body as text or as XML without namespaces.</summary>
internal sealed class S3Call(SimulatedCloud cloud, WireRequest request)
{
    public SimulatedCloud Cloud => cloud;

    public Caller Caller => request.Caller;

    public string BucketName { get; } = S3Routes.Split(request.Path).Bucket ?? "";

    /// <summary>The caller's bucket.</summary>
    /// <exception cref="AwsErrorException">The bucket does not exist, belongs to another account, or does not have the owner that the caller expects.</exception>
    public Bucket Bucket
    {
        get
        {
            var bucket = cloud.Buckets.GetValueOrDefault(BucketName) ?? throw S3Errors.NoSuchBucket();
            var expected = Header("x-amz-expected-bucket-owner") ?? bucket.Owner;
            return bucket.Owner == Caller.AccountId && bucket.Owner == expected ? bucket : throw S3Errors.AccessDenied();
        }
    }

    public string Text => Encoding.UTF8.GetString(request.Body.Span);

    public string? Header(string name) => request.Headers.GetValueOrDefault(name);

    /// <summary>Reads the body as a document.</summary>
    /// <exception cref="AwsErrorException">The body is not XML, or has another root element.</exception>
    public XElement Document(string root)
    {
        try
        {
            var document = XElement.Parse(Text);
            foreach (var element in document.DescendantsAndSelf())
            {
                element.Name = element.Name.LocalName;
                element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            }

            return document.Name == root ? document : throw S3Errors.MalformedXml();
        }
        catch (XmlException)
        {
            throw S3Errors.MalformedXml();
        }
    }
}
