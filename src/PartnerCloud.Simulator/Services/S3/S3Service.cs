using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>Amazon S3: buckets and objects. All accounts share one namespace of buckets.</summary>
public sealed class S3Service : IAwsService, IPermissioned
{
    private readonly SimulatedCloud cloud;

    private readonly Dictionary<string, Func<S3Call, WireResponse>> operations = new(StringComparer.Ordinal)
    {
        ["ListBuckets"] = BucketOperations.List,
        ["CreateBucket"] = BucketOperations.Create,
        ["HeadBucket"] = BucketOperations.Head,
        ["DeleteBucket"] = BucketOperations.Delete,
        ["GetBucketLocation"] = BucketOperations.Location,
        ["GetBucketAcl"] = BucketOperations.Acl,
        ["PutBucketPolicy"] = BucketPolicyOperations.Put,
        ["GetBucketPolicy"] = BucketPolicyOperations.Get,
        ["DeleteBucketPolicy"] = BucketPolicyOperations.Delete,
        ["GetBucketPolicyStatus"] = BucketPolicyOperations.Status,
        ["PutObject"] = ObjectWrites.Put,
        ["GetObject"] = ObjectReads.Get,
        ["HeadObject"] = ObjectReads.Get,
        ["DeleteObject"] = ObjectDeletions.Delete,
        ["DeleteObjects"] = ObjectDeletions.DeleteMany,
        ["ListObjects"] = ObjectLists.List,
        ["ListObjectsV2"] = ObjectLists.ListV2,
        ["ListObjectVersions"] = VersionLists.List,
        ["PutObjectRetention"] = ObjectLocks.PutRetention,
        ["GetObjectRetention"] = ObjectLocks.GetRetention,
        ["PutObjectLegalHold"] = ObjectLocks.PutLegalHold,
        ["GetObjectLegalHold"] = ObjectLocks.GetLegalHold,
    };

    /// <summary>Serves every account of a cloud.</summary>
    public S3Service(SimulatedCloud cloud)
    {
        this.cloud = cloud;
        foreach (var configuration in BucketConfiguration.All)
        {
            operations.Add("Put" + configuration.Noun, configuration.Put);
            operations.Add("Get" + configuration.Noun, configuration.Get);
            if (configuration.DeleteOperation is { } delete)
                operations.Add(delete, configuration.Delete);
        }
    }

    /// <inheritdoc/>
    public string SigningName => "s3";

    /// <inheritdoc/>
    public string RequestIdHeader => "x-amz-request-id";

    /// <inheritdoc/>
    public string? LagsBehind => SigningName;

    /// <inheritdoc/>
    public string PathOf(string host, string path) => VirtualHosts.BucketOf(host) is { } bucket ? $"/{bucket}{path}" : path;

    IEnumerable<string> IPermissioned.Operations => operations.Keys;

    ActionTable IPermissioned.Permissions => S3Authorization.Permissions;

    /// <inheritdoc/>
    public string? OperationOf(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body) =>
        S3Routes.OperationOf(method, path, query, headers);

    /// <inheritdoc/>
    public Task<WireResponse> AnswerAsync(WireRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(Perform(request));
        }
        catch (AwsErrorException error)
        {
            return Task.FromResult(Error(error, request.RequestId));
        }
    }

    /// <summary>Performs a call that was authorized.</summary>
    /// <exception cref="AwsErrorException">The call fails.</exception>
    internal WireResponse Perform(WireRequest request) => operations.TryGetValue(request.Operation, out var handler)
        ? cloud.Atomically(() => handler(new S3Call(cloud, request)))
        : throw S3Errors.NotImplemented(request.Operation);

    /// <inheritdoc/>
    public WireResponse Error(AwsErrorException error, string requestId) => S3Answer.Error(error, requestId);
}
