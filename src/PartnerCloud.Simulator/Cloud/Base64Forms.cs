using System.Text;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>What a string becomes within a longer text that is encoded as Base64: it depends on how many bytes stand before it, modulo three.</summary>
internal static class Base64Forms
{
    /// <summary>The characters that do not depend on what stands around, in both alphabets.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var before = 0; before < 3; before++)
        {
            var encoded = Convert.ToBase64String([.. new byte[before], .. bytes]);
            // a character holds six bits: those that share them with a neighbour are left out
            var from = ((before * 8) + 5) / 6;
            var to = (before + bytes.Length) * 8 / 6;
            var standard = encoded[from..to];
            yield return standard;
            if (standard.AsSpan().ContainsAny('+', '/'))
                yield return standard.Replace('+', '-').Replace('/', '_');
        }
    }
}
