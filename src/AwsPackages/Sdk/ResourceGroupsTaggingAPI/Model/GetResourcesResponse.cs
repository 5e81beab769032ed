using Amazon.Runtime;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

public class GetResourcesResponse : AmazonWebServiceResponse
{
    public string PaginationToken { get; set; }
    public List<ResourceTagMapping> ResourceTagMappingList { get; set; }
}
