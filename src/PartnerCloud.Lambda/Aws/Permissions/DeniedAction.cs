namespace PartnerCloud.Lambda.Aws.Permissions;

/// <summary>An action that a role may not use.</summary>
/// <param name="Action">The action, such as <c>iam:CreateRole</c>.</param>
/// <param name="By">The kind of policy that denies it.</param>
internal sealed record DeniedAction(string Action, DeniedBy By);
