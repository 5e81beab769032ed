namespace PartnerCloud.Lambda.Configuration;

/// <summary>The accounts that the partner's roles in customers' accounts trust.</summary>
/// <param name="PartnerAccountId">The partner's account. Operators and automation use the roles from there.</param>
/// <param name="CamAccountId">The account of Cloud Application Manager.</param>
/// <param name="CamExternalId">The external id that Cloud Application Manager sends. It keeps CAM's users from reaching accounts that are not theirs.</param>
public sealed record TrustedAccounts(string PartnerAccountId, string CamAccountId, string CamExternalId);
