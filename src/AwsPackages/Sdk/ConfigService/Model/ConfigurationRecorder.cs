using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService.Model;

public class ConfigurationRecorder
{
    [WireName("arn")]
    public string Arn { get; set; }

    [WireName("name")]
    public string Name { get; set; }

    [WireName("roleARN")]
    public string RoleARN { get; set; }

    [WireName("recordingGroup")]
    public RecordingGroup RecordingGroup { get; set; }

    [WireName("recordingMode")]
    public RecordingMode RecordingMode { get; set; }

    [WireName("recordingScope")]
    public RecordingScope RecordingScope { get; set; }

    [WireName("servicePrincipal")]
    public string ServicePrincipal { get; set; }
}
