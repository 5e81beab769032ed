namespace Amazon.CloudTrail.Model;

public class GetTrailRequest : AmazonCloudTrailRequest
{
    public string Name { get; set; }
}
