using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>Another account owns a well-known bucket name. Nothing is ever written to that bucket.</summary>
/// <param name="bucket">The bucket's name.</param>
/// <param name="accountId">The account that should own the bucket.</param>
/// <param name="inner">S3's answer.</param>
public sealed class BucketNameTakenException(string bucket, string accountId, Exception inner)
    : OnboardingException($"The bucket name {bucket} is owned by another account than {accountId}, so no logs are written to it. "
        + "Report the squatted name to AWS Support and have it freed. Then redrive the execution.", inner);
