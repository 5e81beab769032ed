namespace PartnerCloud.Simulator.Cloud;

/// <summary>A permission that a call needed and had.</summary>
/// <param name="Action">For example <c>organizations:MoveAccount</c>.</param>
/// <param name="Resource">The ARN; <c>*</c> where the action has none.</param>
/// <param name="Policy">The policy that gave it: an inline policy's name or a managed policy's ARN; null for a root, who needs none.</param>
/// <param name="Sid">The statement that gave it, if it has a Sid.</param>
public sealed record PermissionUse(string Action, string Resource, string? Policy, string? Sid);
