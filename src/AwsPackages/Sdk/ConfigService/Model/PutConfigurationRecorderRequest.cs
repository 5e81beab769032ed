namespace Amazon.ConfigService.Model;

public class PutConfigurationRecorderRequest : AmazonConfigServiceRequest
{
    public ConfigurationRecorder ConfigurationRecorder { get; set; }
    public List<Tag> Tags { get; set; }
}
