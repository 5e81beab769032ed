using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService.Model;

public class RecordingStrategy
{
    [WireName("useOnly")]
    public RecordingStrategyType UseOnly { get; set; }
}
