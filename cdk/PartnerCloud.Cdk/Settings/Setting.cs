namespace PartnerCloud.Cdk.Settings;

/// <summary>One thing that whoever deploys may say: a CDK context key.</summary>
/// <param name="Key">The context key.</param>
/// <param name="Meaning">What it is, for docs/deploy.md and for error messages.</param>
/// <param name="Example">A value that would do.</param>
/// <param name="Default">What holds when nothing is said; null where something has to be said.</param>
public sealed record Setting(string Key, string Meaning, string Example, string? Default = null);
