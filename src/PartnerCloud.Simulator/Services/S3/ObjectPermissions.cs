using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>The permissions that calls on objects require. A call that names a version needs another action than one that does not.</summary>
internal static class ObjectPermissions
{
    // The request's headers that are condition keys of the same name.
    private static readonly string[] Headers =
    [
        "x-amz-acl", "x-amz-server-side-encryption", "x-amz-server-side-encryption-aws-kms-key-id", "x-amz-storage-class", "x-amz-content-sha256", "if-match", "if-none-match",
    ];

    public static IEnumerable<Permission> Reading(CallFacts call) => [For(call, VersionOf(call) is null ? "s3:GetObject" : "s3:GetObjectVersion")];

    public static IEnumerable<Permission> Deleting(CallFacts call) => [For(call, VersionOf(call) is null ? "s3:DeleteObject" : "s3:DeleteObjectVersion")];

    public static Permission Deleting(Bucket bucket, string key, string? versionId) =>
        new(versionId is null ? "s3:DeleteObject" : "s3:DeleteObjectVersion", S3Targets.Of(bucket, key) with { Context = new() { ["s3:versionid"] = versionId } });

    /// <summary>The object of a call. If there is no such bucket, the caller's own permissions decide.</summary>
    public static Target Object(CallFacts call)
    {
        var (name, key) = S3Routes.Split(call.Request.Path);
        var target = call.Cloud.Buckets.GetValueOrDefault(name ?? "") is { } bucket ? S3Targets.Of(bucket, key ?? "") : new Target($"arn:aws:s3:::{name}/{key}");
        return target with { Context = Context(call) };
    }

    private static Permission For(CallFacts call, string action) => new(action, Object(call));

    private static string? VersionOf(CallFacts call) => call.Request.Query.GetValueOrDefault("versionId");

    private static RequestContext Context(CallFacts call)
    {
        var context = new RequestContext { ["s3:versionid"] = VersionOf(call) };
        foreach (var header in Headers)
            context["s3:" + header] = call.Request.Headers.GetValueOrDefault(header);
        return context;
    }
}
