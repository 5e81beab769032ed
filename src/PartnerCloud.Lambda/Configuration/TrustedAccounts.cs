namespace PartnerCloud.Lambda.Configuration;

/// <summary>Whom the partner's roles in customers' accounts trust.</summary>
/// <param name="PartnerAccountId">The partner's account: operators and automation come from there.</param>
/// <param name="CamAccountId">The account of Cloud Application Manager.</param>
/// <param name="CamExternalId">What Cloud Application Manager shows, so that nobody uses it to reach an account that is not his.</param>
public sealed record TrustedAccounts(string PartnerAccountId, string CamAccountId, string CamExternalId)
{
    internal static TrustedAccounts From(EnvironmentReader variables) => new(
        variables.TextOr("PARTNER_CLOUD_PARTNER_ACCOUNT_ID", "589942003651", @"\A\d{12}\z"),
        variables.TextOr("PARTNER_CLOUD_CAM_ACCOUNT_ID", "540339316802", @"\A\d{12}\z"),
        variables.TextOr("PARTNER_CLOUD_CAM_EXTERNAL_ID", "elasticbox", @"\A[\w+=,.@:/-]{2,1224}\z"));
}
