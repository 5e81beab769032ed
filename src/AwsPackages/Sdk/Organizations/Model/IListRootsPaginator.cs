using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public interface IListRootsPaginator
{
    IPaginatedEnumerable<ListRootsResponse> Responses { get; }

    IPaginatedEnumerable<Root> Roots { get; }
}
