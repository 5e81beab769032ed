namespace PartnerCloud.Lambda.Tests;

public sealed class ToldTests
{
    [Theory]
    [InlineData("aaa bbb ccc", 9, "aaa bbb ccc")]
    [InlineData("aaa bbb ccc", 8, "aaa bbb|and 1 more")]
    [InlineData("aaaaaaaaaa bbb", 9, "aaaaaa...|and 1 more")]
    [InlineData("aaaaaaaaaa", 9, "aaaaaa...")]
    [InlineData("", 9, "")]
    public void Of_ManyTexts_TellsAsManyAsFit(string texts, int longest, string expected) =>
        Assert.Equal(expected.Replace(' ', '|').Replace("and|1|more", "and 1 more", StringComparison.Ordinal), string.Join('|', Told.Of(texts.Split(' ', StringSplitOptions.RemoveEmptyEntries), longest)));
}
