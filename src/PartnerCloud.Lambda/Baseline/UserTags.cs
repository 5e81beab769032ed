namespace PartnerCloud.Lambda.Baseline;

/// <summary>The tag by which users whom the partner made are known.</summary>
internal static class UserTags
{
    public const string MadeBy = "made-by";

    /// <summary>As <see cref="MadeBy"/>: the partner, by a request for users.</summary>
    public const string PartnerCloud = "partner-cloud";
}
