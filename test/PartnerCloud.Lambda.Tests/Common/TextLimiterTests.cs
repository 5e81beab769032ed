using System.Text.Json;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Tests.Common;

public sealed class TextLimiterTests
{
    [Theory]
    [InlineData("aaa bbb ccc", 18, "aaa bbb ccc")]
    [InlineData("aaa bbb ccc", 17, "aaa bbb|and 1 more")]
    [InlineData("aaaaaaaaaa bbb", 12, "aaaaaa...|and 1 more")]
    [InlineData("aaaaaaaaaa", 12, "aaaaaa...")]
    [InlineData("aé bé", 20, "aé bé")]
    [InlineData("aé bé", 19, "aé|and 1 more")]
    [InlineData("😀😀", 26, "😀...")]
    [InlineData("😀😀", 27, "😀😀")]
    [InlineData("", 9, "")]
    public void Of_ManyTexts_ReturnsAsManyAsFit(string texts, int longest, string expected) =>
        Assert.Equal(expected.Replace(' ', '|').Replace("and|1|more", "and 1 more", StringComparison.Ordinal), string.Join('|', TextLimiter.Of(texts.Split(' ', StringSplitOptions.RemoveEmptyEntries), longest)));

    [Fact]
    public void Of_TextsWithJsonEscapes_StayWithinTheLimit()
    {
        var limited = TextLimiter.Of([.. Enumerable.Repeat("<'é'>😀", 1_000)], 3_000);

        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(limited.SkipLast(1)).Length, 2_900, 3_001);
    }
}
