using System.Net;
using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Errors;

namespace PartnerCloud.Lambda.Tests.Aws.Errors;

public sealed class AwsErrorClassifierTests
{
    [Theory]
    [InlineData("SomethingNew", HttpStatusCode.InternalServerError, true)]
    [InlineData("SomethingNew", HttpStatusCode.ServiceUnavailable, true)]
    [InlineData("SomethingNew", HttpStatusCode.TooManyRequests, true)]
    [InlineData("Throttling", HttpStatusCode.BadRequest, true)]
    [InlineData("SomethingNew", HttpStatusCode.BadRequest, false)]
    [InlineData("AccessDenied", HttpStatusCode.Forbidden, false)]
    public void IsTemporary_StatusOrCode_Decides(string code, HttpStatusCode status, bool expected) => Assert.Equal(expected, AwsErrorClassifier.IsTemporary(Answer(code, status)));

    /// <summary>A response that did not arrive whole has no code, and the connection's failure as its cause. A response with a code counts as received.</summary>
    [Theory]
    [InlineData("", true, true)]
    [InlineData(null, true, true)]
    [InlineData("", false, false)]
    [InlineData("ValidationError", true, false)]
    public void IsTemporary_ConnectionFailureAsCause_IsTrueWithoutACode(string? code, bool isConnection, bool expected) =>
        Assert.Equal(expected, AwsErrorClassifier.IsTemporary(new AmazonServiceException("m", isConnection ? new IOException() : new FormatException(), ErrorType.Unknown, code, "id", HttpStatusCode.OK)));

    [Fact]
    public void IsTemporary_WithNeitherCodeNorCause_IsFalse() => Assert.False(AwsErrorClassifier.IsTemporary(Answer("", HttpStatusCode.OK)));

    [Theory]
    [InlineData("NoSuchEntity", "NoSuchEntity")]
    [InlineData("", "HTTP 418")]
    [InlineData(null, "HTTP 418")]
    public void CodeOf_ResponseWithoutACode_IsItsStatus(string? code, string expected) => Assert.Equal(expected, AwsErrorClassifier.CodeOf(Answer(code, (HttpStatusCode)418)));

    private static AmazonServiceException Answer(string? code, HttpStatusCode status) => new("m", ErrorType.Unknown, code, "id", status);
}
