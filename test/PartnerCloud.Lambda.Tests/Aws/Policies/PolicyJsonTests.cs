using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Tests.Aws.Policies;

public sealed class PolicyJsonTests
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["s3:Put*","s3:Get*"],"Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""";

    [Theory]
    [InlineData("""{ "Statement": {"Action":["s3:Get*","s3:Put*"],"Effect":"Deny","Resource":["*"],"Condition":{"Bool":{"aws:SecureTransport":false}}}, "Version":"2012-10-17" }""", true)]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Put*","s3:Get*"],"Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""", false)]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:Put*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""", false)]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["s3:Put*","s3:Get*"],"Resource":"*"}]}""", false)]
    [InlineData("not JSON", false)]
    [InlineData(null, false)]
    public void Same_OtherSpelling_ComparesTheMeaning(string? other, bool same)
    {
        Assert.Equal(same, PolicyJson.Same(Policy, other));
        Assert.Equal(same, PolicyJson.Same(other, Policy));
    }

    [Fact]
    public void Same_TextThatLooksLikeStructure_IsFalse() => Assert.False(PolicyJson.Same("""{"a":"b\",\"c"}""", """{"a":["b","c"]}"""));
}
