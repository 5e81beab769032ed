using Amazon.Runtime;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Gives an AWS failure that no service of ours has a better name for the name that the workflow retries or shows by.</summary>
internal static class AwsFailure
{
    /// <summary>The exception to end the function with: the failure itself where it is not AWS's.</summary>
    public static Exception Translate(Exception failure, string? accountId) => failure switch
    {
        OnboardingException => failure,
        AmazonServiceException answer when AwsAnswer.IsTemporary(answer) || AwsAnswer.IsNotKnownYet(answer) || AwsAnswer.IsOvertaken(answer) =>
            new AwsTemporarilyUnavailableException(AwsCall.Of(answer), AwsAnswer.CodeOf(answer), answer),
        AmazonServiceException answer when accountId is not null && AwsAnswer.IsFromAccount(answer) && (AwsAnswer.IsNotReady(answer) || AwsAnswer.IsNotSettled(answer)) =>
            new AccountAccessNotReadyException(accountId, AwsAnswer.CodeOf(answer), answer),
        AmazonServiceException answer => new AwsRequestFailedException(AwsCall.Of(answer), answer),
        _ when AwsAnswer.IsConnectionFailure(failure) => new AwsTemporarilyUnavailableException(AwsCall.Of(failure), failure.GetType().Name, failure),
        _ => failure,
    };
}
