namespace PartnerCloud.Cdk.Settings;

/// <summary>A setting of the deployment: a CDK context key.</summary>
/// <param name="Key">The context key.</param>
/// <param name="Meaning">The meaning, for docs/deploy.md and for error messages.</param>
/// <param name="Example">A valid value.</param>
/// <param name="Default">The value if nobody gives one. Null if the setting is required.</param>
public sealed record Setting(string Key, string Meaning, string Example, string? Default = null);
