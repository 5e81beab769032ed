using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>A kind of document that configures a bucket. All kinds share Put, Get and Delete; checks and defaults differ.</summary>
/// <param name="Noun">The part of the operations' names after Put and Get.</param>
/// <param name="Root">The document's root element.</param>
/// <param name="Check">A check whether a document is acceptable.</param>
/// <param name="Missing">The answer of Get if no document is set.</param>
internal sealed record BucketConfiguration(string Noun, string Root, Func<XElement, bool> Check, Func<XElement> Missing)
{
    private const string Ownership = "BucketOwnershipControls";
    private const string PublicAccess = "PublicAccessBlock";
    private const string Versioning = "BucketVersioning";
    private const string Tagging = "BucketTagging";
    private static readonly string[] Blockades = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"];

    public static IReadOnlyList<BucketConfiguration> All { get; } =
    [
        new(Versioning, "VersioningConfiguration", xml => xml.Element("Status")?.Value is "Enabled" or "Suspended", () => new("VersioningConfiguration")),
        new("BucketEncryption", "ServerSideEncryptionConfiguration", BucketDocuments.IsEncryption, BucketDocuments.DefaultEncryption) { DeleteOperation = "DeleteBucketEncryption" },
        new(PublicAccess, "PublicAccessBlockConfiguration", xml => xml.Elements().All(element => Blockades.Contains(element.Name.LocalName) && bool.TryParse(element.Value, out _)),
            () => throw S3Errors.NotFound("NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found")) { DeleteOperation = "DeletePublicAccessBlock" },
        new(Ownership, "OwnershipControls", BucketDocuments.IsOwnership,
            () => throw S3Errors.NotFound("OwnershipControlsNotFoundError", "The bucket ownership controls were not found")) { DeleteOperation = "DeleteBucketOwnershipControls" },
        new(Tagging, "Tagging", BucketDocuments.IsTagging, () => throw S3Errors.NotFound("NoSuchTagSet", "The TagSet does not exist")) { DeleteOperation = "DeleteBucketTagging" },
        new("BucketLifecycleConfiguration", "LifecycleConfiguration", BucketDocuments.IsLifecycle,
            () => throw S3Errors.NotFound("NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist")) { DeleteOperation = "DeleteBucketLifecycle" },
        new(ObjectLockDocuments.Noun, ObjectLockDocuments.Noun, ObjectLockDocuments.IsConfiguration,
            () => throw S3Errors.NotFound("ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket")),
    ];

    public string? DeleteOperation { get; init; }

    /// <summary>A new bucket blocks public access and has no ACLs, as in AWS since April 2023.</summary>
    public static void SetDefaults(Bucket bucket, string? ownership, XElement? tags, bool locksObjects)
    {
        bucket.Configurations[PublicAccess] = new("PublicAccessBlockConfiguration", Blockades.Select(name => new XElement(name, true)));
        bucket.Configurations[Ownership] = new("OwnershipControls", new XElement("Rule", new XElement("ObjectOwnership", ownership ?? "BucketOwnerEnforced")));
        if (locksObjects)
        {
            bucket.Configurations[Versioning] = new("VersioningConfiguration", new XElement("Status", "Enabled"));
            bucket.Configurations[ObjectLockDocuments.Noun] = ObjectLockDocuments.Enabled();
        }

        if (tags is not null)
            bucket.Configurations[Tagging] = new("Tagging", new XElement("TagSet", tags.Elements()));
    }

    /// <summary>Reads an account's public access block from its document.</summary>
    /// <exception cref="AwsErrorException">The document contains anything else.</exception>
    public static SortedDictionary<string, bool> AccountBlock(XElement document) =>
        All.Single(configuration => configuration.Noun == PublicAccess).Check(document)
            ? new(Complete(document).Elements().ToDictionary(element => element.Name.LocalName, element => bool.Parse(element.Value)), StringComparer.Ordinal)
            : throw S3Errors.MalformedXml();

    public static bool Blocks(Bucket bucket, string blockade) =>
        bucket.Configurations.GetValueOrDefault(PublicAccess)?.Element(blockade)?.Value is "true";

    public WireResponse Put(S3Call call)
    {
        var bucket = call.Bucket;
        var document = call.Document(Root);
        if (!Check(document))
            throw S3Errors.MalformedXml();
        if (Noun != Versioning || document.Element("Status")?.Value != "Enabled")
            ObjectLockDocuments.Check(bucket, Noun);
        bucket.Configurations[Noun] = Noun == PublicAccess ? Complete(document) : document;
        return S3Answer.Empty();
    }

    public WireResponse Get(S3Call call) => S3Answer.Xml(call.Bucket.Configurations.GetValueOrDefault(Noun) ?? Missing());

    public WireResponse Delete(S3Call call)
    {
        call.Bucket.Configurations.Remove(Noun);
        return S3Answer.Empty(204);
    }

    // An omitted setting is false.
    private static XElement Complete(XElement document) =>
        new(document.Name, Blockades.Select(name => new XElement(name, document.Element(name) is { } given && bool.Parse(given.Value))));
}
