using System.Runtime.InteropServices;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>Finds many strings in a text in one pass, however many they are: each is looked up by its first eight characters.</summary>
internal sealed class SecretScanner
{
    private const int Width = 8;
    private readonly Dictionary<UInt128, List<(string Needle, string Owner)>> byBeginning = [];

    // tells for nearly every place of a text at once that nothing begins there
    private readonly ulong[] maybe = new ulong[1024];

    /// <param name="needle">At least eight characters.</param>
    /// <param name="owner">What a find means.</param>
    public void Add(string needle, string owner)
    {
        var beginning = Beginning(needle);
        if (!byBeginning.TryGetValue(beginning, out var present))
            byBeginning.Add(beginning, present = []);
        present.Add((needle, owner));
        var bit = BitOf(beginning);
        maybe[bit >> 6] |= 1UL << (bit & 63);
    }

    /// <summary>The owners of the needles that occur in a text.</summary>
    public IEnumerable<string> FoundIn(string text)
    {
        for (var at = 0; at + Width <= text.Length; at++)
        {
            var beginning = Beginning(text.AsSpan(at));
            var bit = BitOf(beginning);
            if ((maybe[bit >> 6] & (1UL << (bit & 63))) == 0 || !byBeginning.TryGetValue(beginning, out var candidates))
                continue;
            foreach (var (needle, owner) in candidates)
            {
                if (string.CompareOrdinal(text, at, needle, 0, needle.Length) == 0)
                    yield return owner;
            }
        }
    }

    private static UInt128 Beginning(ReadOnlySpan<char> text) => MemoryMarshal.Read<UInt128>(MemoryMarshal.AsBytes(text[..Width]));

    private static int BitOf(UInt128 beginning) => (int)((((ulong)beginning * 0x9E3779B97F4A7C15) ^ ((ulong)(beginning >> 64) * 0xC2B2AE3D27D4EB4F)) >> 48);
}
