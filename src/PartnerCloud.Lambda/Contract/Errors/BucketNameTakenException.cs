using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>A well-known bucket name belongs to another account. Nothing is ever written there.</summary>
/// <param name="bucket">The name.</param>
/// <param name="accountId">The account whose bucket it should be.</param>
/// <param name="inner">S3's answer.</param>
public sealed class BucketNameTakenException(string bucket, string accountId, Exception inner)
    : OnboardingException($"The bucket name {bucket} is owned by another account than {accountId}, so no logs are written to it. "
        + "Report the squatted name to AWS Support and have it freed, then redrive the execution.", inner);
