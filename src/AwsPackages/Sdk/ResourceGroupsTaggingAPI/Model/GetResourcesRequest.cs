namespace Amazon.ResourceGroupsTaggingAPI.Model;

public class GetResourcesRequest : AmazonResourceGroupsTaggingAPIRequest
{
    public string PaginationToken { get; set; }
    public List<TagFilter> TagFilters { get; set; }
    public int? ResourcesPerPage { get; set; }
    public List<string> ResourceTypeFilters { get; set; }
}
