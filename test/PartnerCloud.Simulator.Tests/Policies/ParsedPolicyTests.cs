using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Tests.Policies;

public sealed class ParsedPolicyTests
{
    private static readonly PolicyRequest Put = new([("Service", "config.amazonaws.com"), ("AWS", "111122223333")], "s3:PutObject", "arn:aws:s3:::logs/AWSLogs/1/file")
    {
        Context = new() { ["aws:SourceAccount"] = "1", ["aws:SecureTransport"] = "true" },
    };

    [Theory]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}""", true)]
    [InlineData("""{"Effect":"Allow","Principal":{"Service":"config.amazonaws.com"},"Action":["s3:putobject"],"Resource":"arn:aws:s3:::logs/AWSLogs/?/*"}""", true)]
    [InlineData("""{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:*","Resource":"*"}""", false)]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":["999999999999","111122223333"]},"Action":"s3:*","Resource":"*"}""", true)]
    [InlineData("""{"Effect":"Allow","Principal":"*","NotAction":"s3:Put*","Resource":"*"}""", false)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:*","NotResource":"arn:aws:s3:::logs/*"}""", false)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"AWS:SourceAccount":"1"}}}""", true)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":["2","3"]}}}""", false)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:SourceArn":"x"}}}""", false)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringEqualsIfExists":{"aws:SourceArn":"x"}}}""", true)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringNotEquals":{"aws:SourceAccount":"1"}}}""", false)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":true}}}""", true)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Null":{"aws:SourceArn":"false"}}}""", false)]
    public void Allows_AnyStatement_FollowsTheGrammar(string statement, bool allowed) =>
        Assert.Equal(allowed, Parse(statement).Allows(Put));

    [Fact]
    public void Allows_MatchingDeny_IsFalse() =>
        Assert.False(Parse("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"s3:Put*","Resource":"*"}""").Allows(Put));

    [Fact]
    public void Allows_UnknownOperator_RefusesToGuess() =>
        Assert.Contains("BinaryEquals", Assert.Throws<AwsErrorException>(() =>
            Parse("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*","Condition":{"BinaryEquals":{"aws:SourceAccount":"1"}}}""").Allows(Put)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"Version":"2012-10-17"}""")]
    [InlineData("""{"Version":"2020-01-01","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"allow","Action":"*","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"nothing","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Actions":"*","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*","Action":"*","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"Nobody":"*"},"Action":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","NotPrincipal":{"AWS":"111122223333"},"Action":"*","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"ForNoValue:StringEquals":{"a":"b"}}}]}""")]
    public void Parse_InvalidPolicy_Throws(string text) =>
        Assert.Throws<PolicyFormatException>(() => ParsedPolicy.Parse(text));

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*c", "abbd", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("*b*d", "abcbd", true)]
    [InlineData("", "a", false)]
    public void Wildcard_AnyPattern_Matches(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Wildcard.Matches(pattern, text));

    private static ParsedPolicy Parse(string statements) =>
        ParsedPolicy.Parse($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""");
}
