namespace Amazon.ResourceGroupsTaggingAPI.Model;

public class ResourceTagMapping
{
    public string ResourceARN { get; set; }
    public List<Tag> Tags { get; set; }
}
