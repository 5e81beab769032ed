using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService.Model;

public class RecordingGroup
{
    [WireName("allSupported")]
    public bool? AllSupported { get; set; }

    [WireName("includeGlobalResourceTypes")]
    public bool? IncludeGlobalResourceTypes { get; set; }

    [WireName("resourceTypes")]
    public List<string> ResourceTypes { get; set; }

    [WireName("exclusionByResourceTypes")]
    public ExclusionByResourceTypes ExclusionByResourceTypes { get; set; }

    [WireName("recordingStrategy")]
    public RecordingStrategy RecordingStrategy { get; set; }
}
