using System.Net;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Tests.Aws.Errors;

public sealed class ExplicitDenialTests
{
    private const string Who = "User: arn:aws:sts::111122223333:assumed-role/CTLDeveloperRole/req-1 is not authorized to perform: ";

    [Theory]
    [InlineData("AccessDeniedException", "cloudtrail:CreateTrail on resource: arn:aws:cloudtrail:us-east-1:111122223333:trail/ctlaudit with an explicit deny in a service control policy", "service control policy", "arn:aws:cloudtrail:us-east-1:111122223333:trail/ctlaudit")]
    [InlineData("AccessDenied", "iam:CreateRole on resource: arn:aws:iam::111122223333:role/CTLCAMRole with an explicit deny in an identity-based policy", "identity-based policy", "arn:aws:iam::111122223333:role/CTLCAMRole")]
    [InlineData("AccessDenied", "iam:CreateRole on resource: * with an explicit deny in a permissions boundary", "permissions boundary", "*")]
    [InlineData("AccessDenied", "s3:PutBucketPolicy on resource: \"arn:aws:s3:::ctlaudit-111122223333\" with an explicit deny in a resource-based policy", "resource-based policy", "arn:aws:s3:::ctlaudit-111122223333")]
    [InlineData("UnauthorizedOperation", "ec2:EnableEbsEncryptionByDefault on resource: arn:aws:ec2:us-east-1:111122223333:* with an explicit deny in a service control policy: arn:aws:organizations::589942003651:policy/o-1/service_control_policy/p-1. Encoded authorization failure message: abc", "service control policy", "arn:aws:ec2:us-east-1:111122223333:*")]
    [InlineData("AccessDeniedException", "config:PutConfigRule on resource: * with an explicit deny in a resource control policy", "resource control policy", "*")]
    [InlineData("AccessDenied", "sts:AssumeRole on resource: arn:aws:iam::111122223333:role/CTLDeveloperRole with an explicit deny in a VPC endpoint policy", "VPC endpoint policy", "arn:aws:iam::111122223333:role/CTLDeveloperRole")]
    [InlineData("AccessDenied", "iam:ListRoles on resource: * with an explicit deny in a session policy", "session policy", "*")]
    public void Of_ADenialByAStatement_NamesActionResourceAndPolicy(string code, string rest, string kind, string resource) =>
        Assert.Equal(new ExplicitDenial(rest[..rest.IndexOf(' ', StringComparison.Ordinal)], resource, kind), ExplicitDenial.Of(Answer(code, $"{Who}{rest}")));

    [Theory]
    [InlineData("AccessDenied", "User: arn:aws:sts::111122223333:assumed-role/CTLDeveloperRole/req-1 is not authorized to perform: iam:CreateRole on resource: * because no identity-based policy allows the iam:CreateRole action")]
    [InlineData("AccessDenied", "User: arn:aws:sts::111122223333:assumed-role/CTLDeveloperRole/req-1 is not authorized to perform: iam:CreateRole on resource: * because no service control policy allows the iam:CreateRole action")]
    [InlineData("AccessDenied", "Access Denied")]
    [InlineData("AccessDenied", null)]
    [InlineData("ValidationException", "is not authorized to perform: iam:CreateRole on resource: * with an explicit deny in a session policy")]
    public void Of_AnyOtherAnswer_IsNone(string code, string? message) => Assert.Null(ExplicitDenial.Of(Answer(code, message)));

    [Fact]
    public void Translate_ADenialByAStatement_EndsTheStep()
    {
        var answer = Answer("AccessDenied", $"{Who}iam:CreateRole on resource: * with an explicit deny in a service control policy");

        var failure = Assert.IsType<AccountAccessDeniedException>(AwsErrorTranslator.Translate(answer, "111122223333"));

        Assert.Contains("a service control policy denies iam:CreateRole on * in account 111122223333. Waiting does not help. The operator finds", failure.Message, StringComparison.Ordinal);
    }

    private static AmazonIdentityManagementServiceException Answer(string code, string? message) => new(message, null, ErrorType.Unknown, code, "id", HttpStatusCode.Forbidden);
}
