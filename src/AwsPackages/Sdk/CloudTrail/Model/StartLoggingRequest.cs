namespace Amazon.CloudTrail.Model;

public class StartLoggingRequest : AmazonCloudTrailRequest
{
    public string Name { get; set; }
}
