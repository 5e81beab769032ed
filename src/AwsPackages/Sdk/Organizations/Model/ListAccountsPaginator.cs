using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Organizations.Model;

internal sealed class ListAccountsPaginator(IAmazonOrganizations client, ListAccountsRequest request)
    : Paginator<ListAccountsResponse>, IListAccountsPaginator
{
    public IPaginatedEnumerable<Account> Accounts => new PaginatedResultKeyResponse<ListAccountsResponse, Account>(this, page => page.Accounts ?? []);

    protected override Task<ListAccountsResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.ListAccountsAsync(request, cancellationToken);
    }

    protected override string NextToken(ListAccountsResponse response) => response.NextToken;
}
