namespace Amazon.CloudTrail.Model;

public class GetTrailStatusRequest : AmazonCloudTrailRequest
{
    public string Name { get; set; }
}
