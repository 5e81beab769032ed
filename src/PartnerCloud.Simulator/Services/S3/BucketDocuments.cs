using System.Xml.Linq;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>Checks the documents that configure buckets.</summary>
internal static class BucketDocuments
{
    public static bool IsEncryption(XElement xml) =>
        xml.Elements("Rule").Any() && xml.Elements("Rule").All(rule =>
            rule.Element("ApplyServerSideEncryptionByDefault") is not { } applied
            || applied.Element("SSEAlgorithm")?.Value is "AES256" or "aws:kms" or "aws:kms:dsse");

    // S3 encrypts every bucket with its own keys unless the bucket sets another encryption.
    public static XElement DefaultEncryption() =>
        new("ServerSideEncryptionConfiguration", new XElement("Rule",
            new XElement("ApplyServerSideEncryptionByDefault", new XElement("SSEAlgorithm", "AES256")),
            new XElement("BucketKeyEnabled", false)));

    public static bool IsOwnership(XElement xml) =>
        xml.Elements("Rule").Count() == 1
        && xml.Element("Rule")!.Element("ObjectOwnership")?.Value is "BucketOwnerEnforced" or "BucketOwnerPreferred" or "ObjectWriter";

    public static bool IsTagging(XElement xml)
    {
        var keys = xml.Element("TagSet")?.Elements("Tag").Select(tag => tag.Element("Key")?.Value ?? "").ToList();
        return keys is { Count: <= 50 } && keys.TrueForAll(key => key.Length is > 0 and <= 128) && keys.Distinct().Count() == keys.Count;
    }

    public static bool IsLifecycle(XElement xml) =>
        xml.Elements("Rule").Any() && xml.Elements("Rule").All(rule => rule.Element("Status")?.Value is "Enabled" or "Disabled");
}
