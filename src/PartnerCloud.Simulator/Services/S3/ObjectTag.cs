using System.Security.Cryptography;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>Entity tags. That of an object in one piece is the MD5 of its content.</summary>
internal static class ObjectTag
{
    public static string Of(byte[] content) => Quoted(Convert.ToHexStringLower(Md5(content)));

    public static string Quoted(string tag) => $"\"{tag.Trim('"')}\"";

#pragma warning disable CA5351 // S3 defines entity tags by MD5
    public static byte[] Md5(byte[] content) => MD5.HashData(content);
#pragma warning restore CA5351
}
