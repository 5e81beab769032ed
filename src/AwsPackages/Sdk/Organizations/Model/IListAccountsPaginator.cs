using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public interface IListAccountsPaginator
{
    IPaginatedEnumerable<ListAccountsResponse> Responses { get; }

    IPaginatedEnumerable<Account> Accounts { get; }
}
