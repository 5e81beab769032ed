using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>Translates failures of calls that carry the password. Messages of AWS may echo what was sent or read, so the error has only AWS's code.</summary>
internal static class PasswordFailure
{
    /// <summary>The failure without AWS's message.</summary>
    public static OnboardingException WithoutEcho(AmazonServiceException answer) => AwsErrorClassifier.IsTemporary(answer) || AwsErrorClassifier.IsOvertaken(answer)
        ? new AwsTemporarilyUnavailableException(AwsCall.Of(answer), AwsErrorClassifier.CodeOf(answer), inner: null)
        : new CredentialsNotIssuedException(AwsCall.Of(answer), AwsErrorClassifier.CodeOf(answer));
}
