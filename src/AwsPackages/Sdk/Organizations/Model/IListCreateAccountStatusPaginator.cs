using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public interface IListCreateAccountStatusPaginator
{
    IPaginatedEnumerable<ListCreateAccountStatusResponse> Responses { get; }

    IPaginatedEnumerable<CreateAccountStatus> CreateAccountStatuses { get; }
}
