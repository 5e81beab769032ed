namespace Amazon.ConfigService.Model;

public class TagResourceRequest : AmazonConfigServiceRequest
{
    public string ResourceArn { get; set; }
    public List<Tag> Tags { get; set; }
}
