using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Tests.Common;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("A<script>x")]
    [InlineData("<B>")]
    [InlineData("</b>")]
    [InlineData("<!-- x -->")]
    [InlineData("see JavaScript : x")]
    public void IsIn_TagsAndScripts_IsTrue(string text) => Assert.True(Markup.IsIn(text));

    [Theory]
    [InlineData("R&D < EU > US")]
    [InlineData("1<2")]
    [InlineData("Acme <- Contoso")]
    [InlineData("We do JavaScript")]
    public void IsIn_OrdinaryNames_IsFalse(string text) => Assert.False(Markup.IsIn(text));
}
