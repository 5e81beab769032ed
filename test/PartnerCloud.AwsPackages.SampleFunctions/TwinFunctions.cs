using Amazon.Lambda.Annotations;

namespace PartnerCloud.AwsPackages.SampleFunctions;

public sealed class TwinFunctions
{
    [LambdaFunction]
    public void Twin()
    {
    }
}
