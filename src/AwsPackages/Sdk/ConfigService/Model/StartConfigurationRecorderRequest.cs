namespace Amazon.ConfigService.Model;

public class StartConfigurationRecorderRequest : AmazonConfigServiceRequest
{
    public string ConfigurationRecorderName { get; set; }
}
