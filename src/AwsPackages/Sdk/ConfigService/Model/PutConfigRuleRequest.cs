namespace Amazon.ConfigService.Model;

public class PutConfigRuleRequest : AmazonConfigServiceRequest
{
    public ConfigRule ConfigRule { get; set; }
    public List<Tag> Tags { get; set; }
}
