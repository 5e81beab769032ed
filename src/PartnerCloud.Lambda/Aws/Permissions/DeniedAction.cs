namespace PartnerCloud.Lambda.Aws.Permissions;

/// <summary>Something that a role may not do.</summary>
/// <param name="Action">The action, such as <c>iam:CreateRole</c>.</param>
/// <param name="By">Whose say that is.</param>
internal sealed record DeniedAction(string Action, DeniedBy By);
