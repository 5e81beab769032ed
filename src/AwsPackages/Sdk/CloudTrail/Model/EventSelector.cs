namespace Amazon.CloudTrail.Model;

public class EventSelector
{
    public ReadWriteType ReadWriteType { get; set; }
    public bool? IncludeManagementEvents { get; set; }
    public List<DataResource> DataResources { get; set; }
    public List<string> ExcludeManagementEventSources { get; set; }
}
