using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>
/// S3 for the services of the cloud, which read and write objects as a principal, for example a session of a role. Each call is authorized as one
/// over the wire. A refusal is an <see cref="AwsErrorException"/>.
/// </summary>
/// <param name="cloud">The cloud with the buckets.</param>
/// <param name="caller">The principal, for example a session of a state machine's role.</param>
internal sealed class InProcessS3(SimulatedCloud cloud, Caller caller)
{
    private readonly S3Service service = cloud.Part(one => new S3Service(one));

    /// <summary>Reads an object.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key.</param>
    /// <param name="versionId">The version; null for the current one.</param>
    /// <param name="expectedOwner">The account that must own the bucket; null for any.</param>
    /// <exception cref="AwsErrorException">The bucket or the object does not exist, or the principal lacks a permission.</exception>
    public StoredContent Get(string bucket, string key, string? versionId = null, string? expectedOwner = null)
    {
        var query = new Dictionary<string, string>();
        if (versionId is not null)
            query["versionId"] = versionId;
        var answer = Call("GetObject", "GET", bucket, key, query, Owner(expectedOwner));
        return new(key, answer.Body, answer.Headers["ETag"], answer.ContentType!, answer.Headers.GetValueOrDefault("x-amz-version-id"));
    }

    /// <summary>Writes an object.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key.</param>
    /// <param name="content">The content.</param>
    /// <param name="contentType">The content's media type.</param>
    /// <param name="headers">Further headers, for example <c>x-amz-acl</c>; null for none.</param>
    /// <exception cref="AwsErrorException">The bucket does not exist, or the principal lacks a permission.</exception>
    public void Put(string bucket, string key, ReadOnlyMemory<byte> content, string contentType, IReadOnlyDictionary<string, string>? headers = null) =>
        Call("PutObject", "PUT", bucket, key, [], new(headers ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = contentType }, content);

    /// <summary>Lists all objects whose keys begin with a prefix, in the order of their keys.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">The prefix; empty for all objects.</param>
    /// <param name="expectedOwner">The account that must own the bucket; null for any.</param>
    /// <exception cref="AwsErrorException">The bucket does not exist, or the principal lacks a permission.</exception>
    public IReadOnlyList<ObjectVersion> List(string bucket, string prefix = "", string? expectedOwner = null) => cloud.Atomically(() =>
    {
        Call("ListObjectsV2", "GET", bucket, "", new() { ["list-type"] = "2", ["prefix"] = prefix }, Owner(expectedOwner));
        var present = cloud.Buckets[bucket];
        return (IReadOnlyList<ObjectVersion>)[.. present.Objects.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(present.Current).OfType<ObjectVersion>()];
    });

    private WireResponse Call(string operation, string method, string bucket, string key, Dictionary<string, string> query, Dictionary<string, string> headers, ReadOnlyMemory<byte> body = default) => cloud.Atomically(() =>
    {
        var request = new WireRequest
        {
            Service = service.SigningName,
            Operation = operation,
            Caller = caller,
            Method = method,
            Path = $"/{bucket}/{Uri.EscapeDataString(key)}",
            Query = query,
            Headers = headers,
            Body = body,
        };
        if (cloud.Authorizer.Judge(service, request).Refusal is { } refusal)
            throw refusal;
        return service.Perform(request);
    });

    private static Dictionary<string, string> Owner(string? expected)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (expected is not null)
            headers["x-amz-expected-bucket-owner"] = expected;
        return headers;
    }
}
