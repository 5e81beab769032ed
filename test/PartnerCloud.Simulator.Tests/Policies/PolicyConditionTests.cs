using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Tests.Policies;

public sealed class PolicyConditionTests
{
    private static readonly RequestContext Request = Context();

    [Theory]
    [InlineData("""{"StringEquals":{"aws:username":"jdoe"}}""", true)]
    [InlineData("""{"StringEquals":{"AWS:UserName":"jdoe"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:username":"JDoe"}}""", false)]
    [InlineData("""{"StringEqualsIgnoreCase":{"aws:username":"JDoe"}}""", true)]
    [InlineData("""{"StringNotEqualsIgnoreCase":{"aws:username":"JDoe"}}""", false)]
    [InlineData("""{"StringLike":{"aws:username":"j*"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:username":"j*"}}""", false)]
    [InlineData("""{"StringNotLike":{"aws:username":["a*","j*"]}}""", false)]
    [InlineData("""{"StringEquals":{"missing":"x"}}""", false)]
    [InlineData("""{"StringNotEquals":{"missing":"x"}}""", true)]
    [InlineData("""{"StringEqualsIfExists":{"missing":"x"}}""", true)]
    [InlineData("""{"StringEqualsIfExists":{"aws:username":"x"}}""", false)]
    [InlineData("""{"Null":{"missing":true}}""", true)]
    [InlineData("""{"Null":{"aws:username":"true"}}""", false)]
    [InlineData("""{"Bool":{"aws:SecureTransport":true}}""", true)]
    [InlineData("""{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}""", true)]
    [InlineData("""{"Bool":{"aws:MultiFactorAuthPresent":"false"}}""", false)]
    [InlineData("""{"NumericLessThan":{"age":30}}""", true)]
    [InlineData("""{"NumericLessThan":{"age":25}}""", false)]
    [InlineData("""{"NumericGreaterThanEquals":{"age":"25"}}""", true)]
    [InlineData("""{"NumericEquals":{"aws:username":"25"}}""", false)]
    [InlineData("""{"NumericNotEquals":{"age":"25.0"}}""", false)]
    [InlineData("""{"DateGreaterThan":{"aws:CurrentTime":"2026-11-19T00:00:00Z"}}""", true)]
    [InlineData("""{"DateLessThan":{"aws:CurrentTime":"2026-11-19"}}""", false)]
    [InlineData("""{"DateLessThanEquals":{"aws:EpochTime":"1795000000"}}""", true)]
    [InlineData("""{"IpAddress":{"aws:SourceIp":["10.0.0.0/8","127.0.0.0/8"]}}""", true)]
    [InlineData("""{"NotIpAddress":{"aws:SourceIp":"127.0.0.1"}}""", false)]
    [InlineData("""{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/team/*"}}""", true)]
    [InlineData("""{"ArnEquals":{"aws:PrincipalArn":"arn:*:role/team/Reader"}}""", false)] // a star does not match a colon
    [InlineData("""{"ArnNotEquals":{"aws:PrincipalArn":["arn:aws:iam::111122223333:role/Other","arn:aws:iam::111122223333:role/team/Reader"]}}""", false)]
    [InlineData("""{"ForAllValues:StringEquals":{"aws:TagKeys":["a","b","c"]}}""", true)]
    [InlineData("""{"ForAllValues:StringEquals":{"aws:TagKeys":["a"]}}""", false)]
    [InlineData("""{"ForAllValues:StringEquals":{"missing":["a"]}}""", true)]
    [InlineData("""{"ForAnyValue:StringEquals":{"aws:TagKeys":["b","x"]}}""", true)]
    [InlineData("""{"ForAnyValue:StringEquals":{"missing":["b"]}}""", false)]
    [InlineData("""{"ForAnyValue:StringNotEquals":{"aws:TagKeys":["a"]}}""", true)]
    [InlineData("""{"ForAnyValue:StringNotEquals":{"aws:TagKeys":["a","b"]}}""", false)]
    [InlineData("""{"ForAnyValue:StringLike":{"aws:TagKeys":"b*"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:username":"jdoe","aws:PrincipalAccount":"1"}}""", false)] // all keys have to match
    [InlineData("""{"StringEquals":{"aws:username":"jdoe"},"Bool":{"aws:SecureTransport":"false"}}""", false)] // all operators have to match
    public void Holds_EveryOperator_BehavesAsInIam(string condition, bool holds) => Assert.Equal(holds, Matches($$"""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{condition}} }"""));

    [Theory]
    [InlineData("arn:aws:s3:::home/${aws:username}/*", true)]
    [InlineData("arn:aws:s3:::home/${AWS:UserName}/x", true)]
    [InlineData("arn:aws:s3:::${missing}/*", false)]
    [InlineData("arn:aws:s3:::${missing, 'home'}/*", true)]
    [InlineData("arn:aws:s3:::home/${aws:PrincipalTag/star}/*", false)] // a star in the tag's value is not a wildcard
    [InlineData("arn:aws:s3:::home/${aws:TagKeys}/*", false)] // the key has several values
    [InlineData("arn:aws:s3:::${*}", false)]
    public void Resource_WithVariables_UsesTheirValues(string resource, bool matches) => Assert.Equal(matches, Matches($$"""{"Effect":"Allow","Action":"*","Resource":"{{resource}}"}"""));

    [Fact]
    public void NotResource_VariableWithoutValue_MatchesNothing()
    {
        Assert.True(Matches("""{"Effect":"Deny","Action":"*","NotResource":"arn:aws:s3:::home/${aws:userid}"}"""));
        Assert.False(Matches("""{"Effect":"Deny","Action":"*","NotResource":"arn:aws:s3:::home/${missing}"}"""));
    }

    [Theory]
    [InlineData("StringEquals", "${aws:PrincipalTag/star}", true)]
    [InlineData("StringLike", "${aws:PrincipalTag/star}", true)]
    [InlineData("StringLike", "${aws:username}", false)]
    [InlineData("StringNotEquals", "${missing}", false)]
    [InlineData("StringNotEquals", "${aws:username}", true)]
    public void Condition_WithVariables_UsesTheirValues(string name, string value, bool matches) =>
        Assert.Equal(matches, Matches($$"""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"{{name}}":{"aws:PrincipalTag/star":"{{value}}"} } }"""));

    [Fact]
    public void Resource_InAnOldVersion_HasNoVariables() =>
        Assert.False(Matches("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::home/${aws:username}/*"}""", version: "2008-10-17"));

    private static bool Matches(string statement, string version = "2012-10-17") =>
        ParsedPolicy.Parse($$"""{"Version":"{{version}}","Statement":{{statement}}}""").Statements[0]
            .Matches(new([("AWS", "111122223333")], "s3:GetObject", "arn:aws:s3:::home/jdoe/x") { Context = Request });

    private static RequestContext Context()
    {
        var context = new RequestContext
        {
            ["aws:username"] = "jdoe",
            ["aws:userid"] = "AIDA1",
            ["aws:PrincipalAccount"] = "111122223333",
            ["aws:PrincipalArn"] = "arn:aws:iam::111122223333:role/team/Reader",
            ["aws:PrincipalTag/star"] = "j*",
            ["aws:SecureTransport"] = "true",
            ["aws:SourceIp"] = "127.0.0.1",
            ["aws:CurrentTime"] = "2026-11-20T12:00:00Z",
            ["aws:EpochTime"] = "1795000000",
            ["age"] = "25",
        };
        context.Set("aws:TagKeys", ["a", "b"]);
        return context;
    }
}
