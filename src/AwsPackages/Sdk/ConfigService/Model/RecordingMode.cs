using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService.Model;

public class RecordingMode
{
    [WireName("recordingFrequency")]
    public RecordingFrequency RecordingFrequency { get; set; }

    [WireName("recordingModeOverrides")]
    public List<RecordingModeOverride> RecordingModeOverrides { get; set; }
}
