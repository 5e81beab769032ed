namespace PartnerCloud.Lambda.Baseline;

/// <summary>The tag that marks users whom the partner created.</summary>
internal static class UserTags
{
    public const string MadeBy = "made-by";

    /// <summary>The value of <see cref="MadeBy"/> for users whom the partner created on request.</summary>
    public const string PartnerCloud = "partner-cloud";
}
