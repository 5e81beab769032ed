using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Organizations.Model;

internal sealed class ListHandshakesForOrganizationPaginator(IAmazonOrganizations client, ListHandshakesForOrganizationRequest request)
    : Paginator<ListHandshakesForOrganizationResponse>, IListHandshakesForOrganizationPaginator
{
    public IPaginatedEnumerable<Handshake> Handshakes => new PaginatedResultKeyResponse<ListHandshakesForOrganizationResponse, Handshake>(this, page => page.Handshakes ?? []);

    protected override Task<ListHandshakesForOrganizationResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.ListHandshakesForOrganizationAsync(request, cancellationToken);
    }

    protected override string NextToken(ListHandshakesForOrganizationResponse response) => response.NextToken;
}
