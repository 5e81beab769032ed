namespace PartnerCloud.AwsPackages.SampleFunctions;

public sealed record Phrase(string Text);
