using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService.Model;

public class ConfigurationRecorderStatus
{
    [WireName("arn")]
    public string Arn { get; set; }

    [WireName("name")]
    public string Name { get; set; }

    [WireName("lastStartTime")]
    public DateTime? LastStartTime { get; set; }

    [WireName("lastStopTime")]
    public DateTime? LastStopTime { get; set; }

    [WireName("recording")]
    public bool? Recording { get; set; }

    [WireName("lastStatus")]
    public RecorderStatus LastStatus { get; set; }

    [WireName("lastErrorCode")]
    public string LastErrorCode { get; set; }

    [WireName("lastErrorMessage")]
    public string LastErrorMessage { get; set; }

    [WireName("lastStatusChangeTime")]
    public DateTime? LastStatusChangeTime { get; set; }

    [WireName("servicePrincipal")]
    public string ServicePrincipal { get; set; }
}
