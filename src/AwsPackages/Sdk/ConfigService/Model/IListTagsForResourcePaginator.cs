using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public interface IListTagsForResourcePaginator
{
    IPaginatedEnumerable<ListTagsForResourceResponse> Responses { get; }

    IPaginatedEnumerable<Tag> Tags { get; }
}
