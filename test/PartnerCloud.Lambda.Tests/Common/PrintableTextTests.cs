using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Tests.Common;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab😀", 4, "ab😀")]
    [InlineData("ab😀c", 4, "ab😀")]
    [InlineData("ab😀", 3, "ab")]
    public void Beginning_TextTooLong_EndsWithAWholeCharacter(string text, int longest, string expected) =>
        Assert.Equal(expected, PrintableText.Beginning(text, longest));
}
