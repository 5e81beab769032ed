namespace PartnerCloud.Lambda.Baseline;

/// <summary>The parts of the baseline. Credentials are issued only after the identity part. The audit part runs in parallel to them.</summary>
public enum BaselinePart
{
    /// <summary>Policies, groups, roles and the password policy.</summary>
    Identity,

    /// <summary>CloudTrail, Config, their buckets, and settings for the whole account.</summary>
    Audit,
}
