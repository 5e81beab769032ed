using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class ListAccessKeysPaginator(IAmazonIdentityManagementService client, ListAccessKeysRequest request)
    : Paginator<ListAccessKeysResponse>, IListAccessKeysPaginator
{
    public IPaginatedEnumerable<AccessKeyMetadata> AccessKeyMetadata => new PaginatedResultKeyResponse<ListAccessKeysResponse, AccessKeyMetadata>(this, page => page.AccessKeyMetadata ?? []);

    protected override Task<ListAccessKeysResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.ListAccessKeysAsync(request, cancellationToken);
    }

    protected override string NextToken(ListAccessKeysResponse response) => response.IsTruncated == true ? response.Marker : null;
}
