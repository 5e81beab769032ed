namespace PartnerCloud.Lambda.Configuration;

/// <summary>The accounts that the partner's roles in customers' accounts trust.</summary>
/// <param name="PartnerAccountId">The partner's account. Operators and automation use the roles from there.</param>
/// <param name="CamAccountId">The account of Cloud Application Manager.</param>
/// <param name="CamExternalId">The external id that Cloud Application Manager sends. It keeps CAM's users from reaching accounts that are not theirs.</param>
public sealed record TrustedAccounts(string PartnerAccountId, string CamAccountId, string CamExternalId)
{
    internal static TrustedAccounts From(EnvironmentReader variables) => new(
        variables.TextOr("PARTNER_CLOUD_PARTNER_ACCOUNT_ID", "589942003651", @"\A\d{12}\z"),
        variables.TextOr("PARTNER_CLOUD_CAM_ACCOUNT_ID", "540339316802", @"\A\d{12}\z"),
        variables.TextOr("PARTNER_CLOUD_CAM_EXTERNAL_ID", "elasticbox", @"\A[\w+=,.@:/-]{2,1224}\z"));
}
