using Amazon.Lambda.Annotations;

namespace PartnerCloud.AwsPackages.SampleFunctions;

public sealed class OtherTwinFunctions
{
    [LambdaFunction]
    public void Twin()
    {
    }
}
