using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Organizations.Model;

internal sealed class ListCreateAccountStatusPaginator(IAmazonOrganizations client, ListCreateAccountStatusRequest request)
    : Paginator<ListCreateAccountStatusResponse>, IListCreateAccountStatusPaginator
{
    public IPaginatedEnumerable<CreateAccountStatus> CreateAccountStatuses => new PaginatedResultKeyResponse<ListCreateAccountStatusResponse, CreateAccountStatus>(this, page => page.CreateAccountStatuses ?? []);

    protected override Task<ListCreateAccountStatusResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.ListCreateAccountStatusAsync(request, cancellationToken);
    }

    protected override string NextToken(ListCreateAccountStatusResponse response) => response.NextToken;
}
