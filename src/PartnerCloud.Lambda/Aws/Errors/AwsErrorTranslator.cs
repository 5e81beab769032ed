using Amazon.Runtime;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Aws.Errors;

/// <summary>Translates AWS failures that no service has translated into the errors that the workflow retries or shows.</summary>
internal static class AwsErrorTranslator
{
    /// <summary>The exception that ends the function. A failure that is not AWS's stays as it is.</summary>
    public static Exception Translate(Exception failure, string? accountId) => failure switch
    {
        OnboardingException => failure,
        AmazonServiceException answer when AwsErrorClassifier.IsTemporary(answer) || AwsErrorClassifier.IsNotKnownYet(answer) || AwsErrorClassifier.IsOvertaken(answer) =>
            new AwsTemporarilyUnavailableException(AwsCall.Of(answer), AwsErrorClassifier.CodeOf(answer), answer),
        AmazonServiceException answer when accountId is not null && AwsErrorClassifier.IsFromAccount(answer) && ExplicitDenial.Of(answer) is { } denial =>
            new AccountAccessDeniedException(accountId, AwsCall.Of(answer), denial.Action, denial.Resource, denial.PolicyKind, [], answer),
        AmazonServiceException answer when accountId is not null && AwsErrorClassifier.IsFromAccount(answer) && (AwsErrorClassifier.IsNotReady(answer) || AwsErrorClassifier.IsNotSettled(answer)) =>
            new AccountAccessNotReadyException(accountId, AwsErrorClassifier.CodeOf(answer), answer),
        AmazonServiceException answer => new AwsRequestFailedException(AwsCall.Of(answer), answer),
        _ when AwsErrorClassifier.IsConnectionFailure(failure) => new AwsTemporarilyUnavailableException(AwsCall.Of(failure), failure.GetType().Name, failure),
        _ => failure,
    };
}
