using System.Xml.Linq;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>Object Lock: it protects versions from deletion. A delete marker is always possible, because it deletes no version.</summary>
internal static class ObjectLocks
{
    private const string Mode = "x-amz-object-lock-mode";
    private const string Until = "x-amz-object-lock-retain-until-date";
    private const string Hold = "x-amz-object-lock-legal-hold";

    public static WireResponse PutRetention(S3Call call)
    {
        var (bucket, version) = Find(call);
        var document = call.Document("Retention");
        var wanted = ObjectRetention.Read(document.Element("Mode")?.Value, document.Element("RetainUntilDate")?.Value, call.Cloud.Now);
        if (version.Retention is { } present && present.Until > call.Cloud.Now && wanted?.Keeps(present) != true && !MayWeaken(call, bucket, present))
            throw S3Errors.ObjectLocked();
        version.Retention = wanted;
        return S3Answer.Empty();
    }

    public static WireResponse GetRetention(S3Call call) => S3Answer.Xml(Find(call).Version.Retention?.ToXml() ?? throw Missing());

    public static WireResponse PutLegalHold(S3Call call)
    {
        var status = call.Document("LegalHold").Element("Status")?.Value;
        Find(call).Version.LegalHold = status is "ON" or "OFF" ? status : throw S3Errors.MalformedXml();
        return S3Answer.Empty();
    }

    public static WireResponse GetLegalHold(S3Call call) =>
        S3Answer.Xml(new("LegalHold", new XElement("Status", Find(call).Version.LegalHold ?? throw Missing())));

    /// <summary>Protects a new version as its upload or its bucket asks for.</summary>
    /// <exception cref="AwsErrorException">The bucket has no Object Lock, or the upload's headers are wrong.</exception>
    public static void Protect(S3Call call, Bucket bucket, ObjectVersion version)
    {
        var asked = ObjectRetention.Read(call.Header(Mode), call.Header(Until), call.Cloud.Now);
        var hold = call.Header(Hold);
        if ((asked is not null || hold is not null) && !bucket.HasObjectLock)
            throw NoLock();
        version.Retention = asked ?? ObjectRetention.DefaultOf(bucket, call.Cloud.Now);
        version.LegalHold = hold is null or "ON" or "OFF" ? hold : throw S3Errors.InvalidArgument("Legal Hold must be either of 'ON' or 'OFF'");
    }

    /// <summary>Refuses the deletion of a protected version.</summary>
    /// <exception cref="AwsErrorException">A legal hold or a retention protects it.</exception>
    public static void CheckDeletion(S3Call call, Bucket bucket, ObjectVersion version)
    {
        if (version.LegalHold == "ON" || (version.Retention is { } retention && retention.Until > call.Cloud.Now && !MayWeaken(call, bucket, retention, version.Key)))
            throw S3Errors.ObjectLocked();
    }

    /// <summary>Adds what protects a version to the headers of a read, if the caller may know it.</summary>
    public static void AddHeaders(S3Call call, Bucket bucket, ObjectVersion version, Dictionary<string, string> headers)
    {
        if (version.Retention is { } retention && May(call, bucket, "s3:GetObjectRetention", version.Key))
            (headers[Mode], headers[Until]) = (retention.Mode, WireTime.IsoMilliseconds(retention.Until));
        if (version.LegalHold is { } hold && May(call, bucket, "s3:GetObjectLegalHold", version.Key))
            headers[Hold] = hold;
    }

    /// <summary>The further permissions of an upload that asks for protection.</summary>
    public static IEnumerable<Permission> Protecting(CallFacts call)
    {
        var (headers, target) = (call.Request.Headers, ObjectPermissions.Object(call));
        if (headers.ContainsKey(Mode))
            yield return new("s3:PutObjectRetention", target);
        if (headers.ContainsKey(Hold))
            yield return new("s3:PutObjectLegalHold", target);
    }

    private static bool MayWeaken(S3Call call, Bucket bucket, ObjectRetention present, string? key = null) =>
        present.Mode == ObjectRetention.Governance
        && "true".Equals(call.Header("x-amz-bypass-governance-retention"), StringComparison.OrdinalIgnoreCase)
        && May(call, bucket, "s3:BypassGovernanceRetention", key ?? call.Key);

    private static bool May(S3Call call, Bucket bucket, string action, string key) =>
        call.Cloud.Authorizer.Judge(call.Caller, "s3", [new Permission(action, S3Targets.Of(bucket, key))]).Refusal is null;

    private static (Bucket Bucket, ObjectVersion Version) Find(S3Call call)
    {
        var bucket = call.OpenBucket;
        if (!bucket.HasObjectLock)
            throw NoLock();
        var version = call.VersionId is { } id
            ? bucket.Find(call.Key, id) ?? throw S3Errors.NoSuchVersion()
            : bucket.Current(call.Key) ?? throw S3Errors.NoSuchKey(call.Key);
        return (bucket, version);
    }

    private static AwsErrorException NoLock() => S3Errors.InvalidRequest("Bucket is missing Object Lock Configuration");

    private static AwsErrorException Missing() => S3Errors.NotFound("NoSuchObjectLockConfiguration", "The specified object does not have a ObjectLock configuration");
}
