using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sqs;

/// <summary>The MD5 digests that clients compare with their own.</summary>
[SuppressMessage("Security", "CA5351", Justification = "The protocol of SQS needs MD5.")]
internal static class MessageDigest
{
    public static string Of(string body) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(body)));

    /// <summary>The digest of attributes: name, type and value of each, with their lengths, in the order of their names.</summary>
    public static string Of(JsonObject attributes)
    {
        using var bytes = new MemoryStream();
        foreach (var (name, value) in attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal))
        {
            var members = value as JsonObject ?? [];
            Write(bytes, Encoding.UTF8.GetBytes(name));
            Write(bytes, Encoding.UTF8.GetBytes(members.Text("DataType") ?? ""));
            bytes.WriteByte(members.Text("BinaryValue") is null ? (byte)1 : (byte)2);
            Write(bytes, members.Text("BinaryValue") is { } binary ? Convert.FromBase64String(binary) : Encoding.UTF8.GetBytes(members.Text("StringValue") ?? ""));
        }

        return Convert.ToHexStringLower(MD5.HashData(bytes.ToArray()));
    }

    private static void Write(MemoryStream stream, byte[] part)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        stream.Write(length);
        stream.Write(part);
    }
}
