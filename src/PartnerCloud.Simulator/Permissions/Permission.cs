namespace PartnerCloud.Simulator.Permissions;

/// <summary>A permission that a call requires.</summary>
/// <param name="Action">The action, for example <c>s3:PutEncryptionConfiguration</c>.</param>
/// <param name="Target">The resource.</param>
internal sealed record Permission(string Action, Target Target);
