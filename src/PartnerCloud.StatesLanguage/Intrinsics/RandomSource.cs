namespace PartnerCloud.StatesLanguage.Intrinsics;

/// <summary>A thread-safe source of randomness for jitter, <c>States.MathRandom</c> and <c>States.UUID</c>. All branches share it.</summary>
internal sealed class RandomSource(Random random)
{
    private readonly Lock gate = new();

    /// <summary>A number from 0 to less than 1.</summary>
    public double NextDouble()
    {
        lock (gate)
            return random.NextDouble();
    }

    public Guid NextGuid()
    {
        var bytes = new byte[16];
        lock (gate)
            random.NextBytes(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
