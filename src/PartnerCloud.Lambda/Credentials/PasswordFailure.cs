using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>Names failures of calls that carry the password. Messages of AWS, and of a parser that met them, may echo what was sent or read: the code alone leaves.</summary>
internal static class PasswordFailure
{
    /// <summary>The failure without AWS's answer in it.</summary>
    public static OnboardingException WithoutEcho(AmazonServiceException answer) => AwsErrorClassifier.IsTemporary(answer) || AwsErrorClassifier.IsOvertaken(answer)
        ? new AwsTemporarilyUnavailableException(AwsCall.Of(answer), AwsErrorClassifier.CodeOf(answer), inner: null)
        : new CredentialsNotIssuedException(AwsCall.Of(answer), AwsErrorClassifier.CodeOf(answer));
}
