using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>
/// Ids that look random and are not: derived from the seed, the kind and the name of the thing, and from how often that name was given before.
/// So two runs agree on them even when their calls interleave differently.
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

    /// <summary>Takes over what another cloud of the same seed has given.</summary>
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
