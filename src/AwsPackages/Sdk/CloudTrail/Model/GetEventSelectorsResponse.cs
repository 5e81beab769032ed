using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

public class GetEventSelectorsResponse : AmazonWebServiceResponse
{
    public string TrailARN { get; set; }
    public List<EventSelector> EventSelectors { get; set; }
    public List<AdvancedEventSelector> AdvancedEventSelectors { get; set; }
}
