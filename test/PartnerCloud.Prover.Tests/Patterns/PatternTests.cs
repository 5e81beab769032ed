using PartnerCloud.Prover.Patterns;

namespace PartnerCloud.Prover.Tests.Patterns;

public sealed class PatternTests
{
    [Theory]
    [InlineData("Like", "a*c", "abbc", true)]
    [InlineData("Like", "a*c", "ac", true)]
    [InlineData("Like", "a?c", "ac", false)]
    [InlineData("Like", "a*c", "abcd", false)]
    [InlineData("Like", "a*b*a*c", "aXbbYabac", true)]
    [InlineData("Like", "*", "", true)]
    [InlineData("Like", "role/CTL*", "role/ctlX", false)]
    [InlineData("Like", "arn:aws:iam::*:role/CTL*", "arn:aws:iam::1:user/a:role/CTL", true)]
    [InlineData("Arn", "arn:aws:iam::*:role/CTL*", "arn:aws:iam::1:user/a:role/CTL", false)]
    [InlineData("Arn", "arn:aws:iam::*:role/*", "arn:aws:iam::1:role/a:b", true)]
    [InlineData("Arn", "arn:*:iam::?:role/*", "arn:aws:iam:::role/a", false)]
    [InlineData("Arn", "*", "no arn at all", true)]
    [InlineData("Arn", "arn:aws:*:*:*:*", "arn:aws:s3::bucket", false)]
    [InlineData("Arn", "*:*:*:*:*:*", "a:b:c:d:e:f:g", true)]
    [InlineData("Action", "S3:Get*", "s3:getobject", true)]
    [InlineData("Exact", "a*", "ab", false)]
    [InlineData("Exact", "a*", "a*", true)]
    [InlineData("ExactAnyCase", "True", "tRUE", true)]
    [InlineData("Like", "${*}x", "*x", true)]
    [InlineData("Like", "${*}x", "ax", false)]
    [InlineData("Like", "user/${aws:username}", "user/d*na", true)]
    [InlineData("Like", "user/${AWS:UserName}", "user/dana", false)]
    public void Matches_EachStyle_ComparesAsAwsDoes(string style, string pattern, string value, bool expected)
    {
        var read = Pattern.Read(pattern, Enum.Parse<PatternStyle>(style), new Dictionary<string, string> { ["aws:username"] = "d*na" });

        Assert.Equal(expected, new Automaton([read]).Matches(value));
    }

    [Fact]
    public void Read_VariableWithoutValue_IsAnError() =>
        Assert.Equal("aws:userid", Assert.Throws<UnknownVariableException>(() => Pattern.Read("${aws:userid}", PatternStyle.Like)).Variable);

    [Fact]
    public void Read_ArnWithFewParts_IsAnError() => Assert.Throws<FormatException>(() => Pattern.Read("arn:aws:*", PatternStyle.Arn));
}
