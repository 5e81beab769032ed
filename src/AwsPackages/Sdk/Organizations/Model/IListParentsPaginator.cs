using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public interface IListParentsPaginator
{
    IPaginatedEnumerable<ListParentsResponse> Responses { get; }

    IPaginatedEnumerable<Parent> Parents { get; }
}
