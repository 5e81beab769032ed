namespace PartnerCloud.Simulator.Permissions;

/// <summary>One permission that a call needs.</summary>
/// <param name="Action">For example <c>s3:PutEncryptionConfiguration</c>.</param>
/// <param name="Target">What for.</param>
internal sealed record Permission(string Action, Target Target);
