using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PartnerCloud.StatesLanguage.Intrinsics;

/// <summary>States.Base64Encode, States.Base64Decode and States.Hash. Each takes at most 10,000 characters.</summary>
internal static class EncodingFunctions
{
    private const int LongestInput = 10_000;

    public static IEnumerable<IntrinsicFunction> All { get; } =
    [
        new("States.Base64Encode", 1, 1, call => Convert.ToBase64String(Encoding.UTF8.GetBytes(Limited(call, call.Text(0))))),
        new("States.Base64Decode", 1, 1, call => Decode(call)),
        new("States.Hash", 2, 2, call => Hash(call)),
    ];

    private static string Limited(IntrinsicCall call, string text) =>
        text.Length <= LongestInput ? text : throw call.Failure($"its argument is longer than {LongestInput} characters");

    private static string Decode(IntrinsicCall call)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(Limited(call, call.Text(0))));
        }
        catch (FormatException)
        {
            throw call.Failure("its argument is not Base64");
        }
    }

    [SuppressMessage("Security", "CA5350", Justification = "the language offers SHA-1; nothing here relies on it")]
    [SuppressMessage("Security", "CA5351", Justification = "the language offers MD5; nothing here relies on it")]
    private static string Hash(IntrinsicCall call)
    {
        var text = Json.IsString(call.Arguments[0]) ? call.Text(0) : Json.Text(call.Arguments[0]);
        var data = Encoding.UTF8.GetBytes(Limited(call, text));
        var hash = call.Text(1) switch
        {
            "MD5" => MD5.HashData(data),
            "SHA-1" => SHA1.HashData(data),
            "SHA-256" => SHA256.HashData(data),
            "SHA-384" => SHA384.HashData(data),
            "SHA-512" => SHA512.HashData(data),
            var other => throw call.Failure($"the algorithm {other} does not exist: use MD5, SHA-1, SHA-256, SHA-384 or SHA-512"),
        };
        return Convert.ToHexStringLower(hash);
    }
}
