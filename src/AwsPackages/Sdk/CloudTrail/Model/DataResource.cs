namespace Amazon.CloudTrail.Model;

public class DataResource
{
    public string Type { get; set; }
    public List<string> Values { get; set; }
}
