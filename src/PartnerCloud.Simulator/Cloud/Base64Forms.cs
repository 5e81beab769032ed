using System.Text;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>The Base64 forms of a string inside a longer text. They depend on the number of preceding bytes, modulo three.</summary>
internal static class Base64Forms
{
    /// <summary>The encoded characters that do not depend on the surrounding text, in both alphabets.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var before = 0; before < 3; before++)
        {
            var encoded = Convert.ToBase64String([.. new byte[before], .. bytes]);
            // A character holds six bits. Characters that share bits with a neighbour are left out.
            var from = ((before * 8) + 5) / 6;
            var to = (before + bytes.Length) * 8 / 6;
            var standard = encoded[from..to];
            yield return standard;
            if (standard.AsSpan().ContainsAny('+', '/'))
                yield return standard.Replace('+', '-').Replace('/', '_');
        }
    }
}
