using System.Runtime.InteropServices;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>Finds any number of secrets in a text in one pass. It looks each secret up by its first eight characters.</summary>
internal sealed class SecretScanner
{
    private const int Width = 8;
    private readonly Dictionary<UInt128, List<(string Secret, string Owner)>> byBeginning = [];

    // A bit filter that rules out nearly every position of a text at once.
    private readonly ulong[] maybe = new ulong[1024];

    /// <param name="secret">A text of at least eight characters.</param>
    /// <param name="owner">The value that <see cref="FoundIn"/> returns for it.</param>
    public void Add(string secret, string owner)
    {
        var beginning = Beginning(secret);
        if (!byBeginning.TryGetValue(beginning, out var present))
            byBeginning.Add(beginning, present = []);
        present.Add((secret, owner));
        var bit = BitOf(beginning);
        maybe[bit >> 6] |= 1UL << (bit & 63);
    }

    /// <summary>The owners of the secrets in a text.</summary>
    public IEnumerable<string> FoundIn(string text)
    {
        for (var at = 0; at + Width <= text.Length; at++)
        {
            var beginning = Beginning(text.AsSpan(at));
            var bit = BitOf(beginning);
            if ((maybe[bit >> 6] & (1UL << (bit & 63))) == 0 || !byBeginning.TryGetValue(beginning, out var candidates))
                continue;
            foreach (var (secret, owner) in candidates)
            {
                if (string.CompareOrdinal(text, at, secret, 0, secret.Length) == 0)
                    yield return owner;
            }
        }
    }

    private static UInt128 Beginning(ReadOnlySpan<char> text) => MemoryMarshal.Read<UInt128>(MemoryMarshal.AsBytes(text[..Width]));

    private static int BitOf(UInt128 beginning) => (int)((((ulong)beginning * 0x9E3779B97F4A7C15) ^ ((ulong)(beginning >> 64) * 0xC2B2AE3D27D4EB4F)) >> 48);
}
