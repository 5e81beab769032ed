using System.Buffers.Binary;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>The cyclic redundancy checks that S3 uses. All are reflected, and begin and end with inverted bits.</summary>
internal sealed class Crc
{
    private readonly ulong[] table = new ulong[256];
    private readonly int bytes;

    private Crc(ulong polynomial, int bytes)
    {
        this.bytes = bytes;
        for (var index = 0; index < table.Length; index++)
        {
            var value = (ulong)index;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ polynomial;
            table[index] = value;
        }
    }

    public static Crc Crc32 { get; } = new(0xEDB88320, 4);

    public static Crc Crc32C { get; } = new(0x82F63B78, 4);

    public static Crc Crc64Nvme { get; } = new(0x9A6C9329AC4BC9B5, 8);

    /// <summary>The checksum, its most significant byte first.</summary>
    public byte[] Of(ReadOnlySpan<byte> content)
    {
        var mask = ulong.MaxValue >> (64 - (bytes * 8));
        var value = mask;
        foreach (var one in content)
            value = table[(byte)value ^ one] ^ (value >> 8);
        var all = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(all, value ^ mask);
        return all[^bytes..];
    }
}
