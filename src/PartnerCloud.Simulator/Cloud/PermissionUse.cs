namespace PartnerCloud.Simulator.Cloud;

/// <summary>A permission that a call used.</summary>
/// <param name="Action">The action, for example <c>organizations:MoveAccount</c>.</param>
/// <param name="Resource">The resource's ARN; <c>*</c> if the action has none.</param>
/// <param name="Policy">The inline policy's name or managed policy's ARN that allowed it; null for a root.</param>
/// <param name="Sid">The Sid of the statement that allowed it; null for none.</param>
public sealed record PermissionUse(string Action, string Resource, string? Policy, string? Sid);
