namespace Amazon.CloudTrail.Model;

public class GetEventSelectorsRequest : AmazonCloudTrailRequest
{
    public string TrailName { get; set; }
}
