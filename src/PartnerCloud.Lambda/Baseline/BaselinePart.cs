namespace PartnerCloud.Lambda.Baseline;

/// <summary>The parts of the baseline: no credentials are issued before identity; audit goes on beside them.</summary>
public enum BaselinePart
{
    /// <summary>Policies, groups, the password policy.</summary>
    Identity,

    /// <summary>CloudTrail, Config and their buckets.</summary>
    Audit,
}
