namespace Amazon.CloudTrail.Model;

public class PutEventSelectorsRequest : AmazonCloudTrailRequest
{
    public string TrailName { get; set; }
    public List<EventSelector> EventSelectors { get; set; }
    public List<AdvancedEventSelector> AdvancedEventSelectors { get; set; }
}
