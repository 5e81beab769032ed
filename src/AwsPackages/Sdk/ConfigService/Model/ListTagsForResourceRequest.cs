namespace Amazon.ConfigService.Model;

public class ListTagsForResourceRequest : AmazonConfigServiceRequest
{
    public string ResourceArn { get; set; }
    public string NextToken { get; set; }
}
