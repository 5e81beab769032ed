using Amazon.Lambda.Annotations;

namespace PartnerCloud.AwsPackages.SampleFunctions;

/// <summary>Needs a service that the startup does not register.</summary>
public sealed class UnresolvableFunctions(Uri nowhere)
{
    [LambdaFunction]
    public Answer NeedWhatNobodyHas() => new() { Text = nowhere.ToString() };
}
