using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>
/// Generates ids that look random but are reproducible. Each is derived from the seed, the resource's kind and name, and the number of earlier
/// resources with that name. So two runs agree even if their calls interleave differently.
/// </summary>
internal sealed class CloudIds(int seed)
{
    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Mixed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly Dictionary<string, int> given = [];

    public string AccountNumber(string email) => "1" + Derive("account", email, 11, Digits);

    public string LowerCase(string kind, string name, int length) => Derive(kind, name, length, Lower);

    public string UpperCase(string kind, string name, int length) => Derive(kind, name, length, Upper);

    public string MixedCase(string kind, string name, int length) => Derive(kind, name, length, Mixed);

    /// <summary>Takes over the counts of another cloud with the same seed.</summary>
    public void GoOnFrom(CloudIds other)
    {
        foreach (var (origin, count) in other.given)
            given[origin] = count;
    }

    private string Derive(string kind, string name, int length, string alphabet)
    {
        var origin = kind + "/" + name;
        var count = given[origin] = given.GetValueOrDefault(origin) + 1;
        var text = new StringBuilder(length);
        for (var block = 0; text.Length < length; block++)
        {
            var source = string.Create(CultureInfo.InvariantCulture, $"{seed}/{origin}/{count}/{block}");
            var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(source));
            for (var at = 0; at < bytes.Length && text.Length < length; at += sizeof(ushort))
                text.Append(alphabet[BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)) % alphabet.Length]);
        }

        return text.ToString();
    }
}
