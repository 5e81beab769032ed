using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

public class PutEventsResponse : AmazonWebServiceResponse
{
    public int? FailedEntryCount { get; set; }
    public List<PutEventsResultEntry> Entries { get; set; }
}
