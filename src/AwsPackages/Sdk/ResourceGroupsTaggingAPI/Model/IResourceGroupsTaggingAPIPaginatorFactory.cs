namespace Amazon.ResourceGroupsTaggingAPI.Model;

public interface IResourceGroupsTaggingAPIPaginatorFactory
{
    IGetResourcesPaginator GetResources(GetResourcesRequest request);
}
