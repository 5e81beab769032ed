using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The account has as many trails as AWS allows in a region, so the audit trail cannot be made. AWS does not raise this quota, and a trail
/// for all regions counts in each of them. No trail of the customer's is deleted or taken over.
/// </summary>
/// <param name="trail">The trail that is missing.</param>
/// <param name="region">The region.</param>
/// <param name="present">The existing trails.</param>
/// <param name="inner">CloudTrail's answer.</param>
public sealed class TrailLimitReachedException(string trail, string region, IEnumerable<string> present, Exception inner)
    : OnboardingException($"Trail {trail} cannot be created: {region} has as many trails as AWS allows, and AWS does not raise that quota. There are {string.Join(", ", present)}. "
        + "Have the customer delete one that is not needed, then redrive the execution.", inner);
