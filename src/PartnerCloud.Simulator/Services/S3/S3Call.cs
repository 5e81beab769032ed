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

    public string Key { get; } = S3Routes.Split(request.Path).Key ?? "";

    public IReadOnlyDictionary<string, string> Query => request.Query;

    public IReadOnlyDictionary<string, string> Headers => request.Headers;

    public ReadOnlyMemory<byte> Body => request.Body;

    /// <summary>The version that the call names; null for none.</summary>
    public string? VersionId => request.Query.GetValueOrDefault("versionId");

    /// <summary>The bucket of a call that policies may allow other accounts, too.</summary>
    /// <exception cref="AwsErrorException">The bucket does not exist, or does not have the owner that the caller expects.</exception>
    public Bucket OpenBucket
    {
        get
        {
            var bucket = cloud.Buckets.GetValueOrDefault(BucketName) ?? throw S3Errors.NoSuchBucket();
            return (Header("x-amz-expected-bucket-owner") ?? bucket.Owner) == bucket.Owner ? bucket : throw S3Errors.AccessDenied();
        }
    }

    /// <summary>The caller's bucket.</summary>
    /// <exception cref="AwsErrorException">The bucket does not exist, belongs to another account, or does not have the owner that the caller expects.</exception>
    public Bucket Bucket
    {
        get => OpenBucket is var bucket && bucket.Owner == Caller.AccountId ? bucket : throw S3Errors.AccessDenied();
    }

    public string Text => Encoding.UTF8.GetString(AwsChunkedBody.Is(this) ? AwsChunkedBody.Read(request.Body.Span).Content : request.Body.Span);

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
