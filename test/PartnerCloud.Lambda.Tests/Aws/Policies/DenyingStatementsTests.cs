using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Tests.Aws.Policies;

public sealed class DenyingStatementsTests
{
    [Theory]
    [InlineData("""{"Sid":"Mine","Effect":"Deny","Principal":"*","Action":"s3:PutBucketPolicy","Resource":"*"}""", "Mine")]
    [InlineData("""[{"Effect":"Deny","Principal":"*","Action":["s3:Get*","S3:PUT*"],"Resource":"*"}]""", "number 1")]
    [InlineData("""[{"Sid":"","Effect":"Deny","Principal":"*","NotAction":"s3:GetObject","Resource":"*"}]""", "number 1")]
    [InlineData("""[{"Sid":"A","Effect":"Allow","Principal":"*","Action":"*","Resource":"*"},{"Sid":"B","Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"*"}]""", "")]
    [InlineData("""[{"Sid":"A","Effect":"Deny","Principal":"*","Action":"s3:PutBucketPolic?","Resource":"*"},{"Sid":"B","Effect":"Deny","Principal":"*","NotAction":"s3:Put*","Resource":"*"}]""", "A")]
    public void Of_APolicy_NamesTheStatementsThatDenyTheAction(string statements, string expected) =>
        Assert.Equal(expected, string.Join(' ', DenyingStatements.Of($$"""{"Version":"2012-10-17","Statement":{{statements}}}""", "s3:PutBucketPolicy")));

    [Theory]
    [InlineData("""{"Sid":"A","Effect":"Deny","Principal":"*","Action":"s3:PutObject","Resource":"*"}""", "A")]
    [InlineData("""{"Sid":"A","Effect":"Deny","Principal":{"AWS":["*"]},"Action":"s3:PutObject","Resource":"*"}""", "A")]
    [InlineData("""{"Sid":"A","Effect":"Deny","Principal":{"AWS":"111122223333"},"Action":"s3:PutObject","Resource":"*"}""", "")]
    [InlineData("""{"Sid":"A","Effect":"Deny","Principal":"*","Action":"s3:PutObject","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""", "")]
    public void ForEverybody_AStatement_CountsWithoutAConditionOnly(string statement, string expected) =>
        Assert.Equal(expected, string.Join(' ', DenyingStatements.ForEverybody($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""", "s3:PutObject")));
}
