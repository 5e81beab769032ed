using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The account has as many trails as AWS allows in a region, so that the audit trail cannot be made. AWS raises this quota for nobody, and a trail
/// that applies to all regions counts in each of them. Nobody's own trail is deleted or taken over.
/// </summary>
/// <param name="trail">The trail that is missing.</param>
/// <param name="region">The region.</param>
/// <param name="present">The trails that are there.</param>
/// <param name="inner">CloudTrail's answer.</param>
public sealed class TrailLimitReachedException(string trail, string region, IEnumerable<string> present, Exception inner)
    : OnboardingException($"Trail {trail} cannot be created: {region} has as many trails as AWS allows, and AWS does not raise that quota. There are {string.Join(", ", present)}. "
        + "Have the customer delete one that he can do without, then redrive the execution.", inner);
