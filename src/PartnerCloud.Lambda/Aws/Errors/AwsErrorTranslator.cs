using Amazon.Runtime;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Aws.Errors;

/// <summary>Gives an AWS failure that no service of ours has a better name for the name that the workflow retries or shows by.</summary>
internal static class AwsErrorTranslator
{
    /// <summary>The exception to end the function with: the failure itself where it is not AWS's.</summary>
    public static Exception Translate(Exception failure, string? accountId) => failure switch
    {
        OnboardingException => failure,
        AmazonServiceException answer when AwsErrorClassifier.IsTemporary(answer) || AwsErrorClassifier.IsNotKnownYet(answer) || AwsErrorClassifier.IsOvertaken(answer) =>
            new AwsTemporarilyUnavailableException(AwsCall.Of(answer), AwsErrorClassifier.CodeOf(answer), answer),
        AmazonServiceException answer when accountId is not null && AwsErrorClassifier.IsFromAccount(answer) && (AwsErrorClassifier.IsNotReady(answer) || AwsErrorClassifier.IsNotSettled(answer)) =>
            new AccountAccessNotReadyException(accountId, AwsErrorClassifier.CodeOf(answer), answer),
        AmazonServiceException answer => new AwsRequestFailedException(AwsCall.Of(answer), answer),
        _ when AwsErrorClassifier.IsConnectionFailure(failure) => new AwsTemporarilyUnavailableException(AwsCall.Of(failure), failure.GetType().Name, failure),
        _ => failure,
    };
}
