using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService.Model;

public class RecordingModeOverride
{
    [WireName("description")]
    public string Description { get; set; }

    [WireName("resourceTypes")]
    public List<string> ResourceTypes { get; set; }

    [WireName("recordingFrequency")]
    public RecordingFrequency RecordingFrequency { get; set; }
}
