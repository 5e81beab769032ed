using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class ListSSHPublicKeysPaginator(IAmazonIdentityManagementService client, ListSSHPublicKeysRequest request)
    : Paginator<ListSSHPublicKeysResponse>, IListSSHPublicKeysPaginator
{
    public IPaginatedEnumerable<SSHPublicKeyMetadata> SSHPublicKeys => new PaginatedResultKeyResponse<ListSSHPublicKeysResponse, SSHPublicKeyMetadata>(this, page => page.SSHPublicKeys ?? []);

    protected override Task<ListSSHPublicKeysResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.ListSSHPublicKeysAsync(request, cancellationToken);
    }

    protected override string NextToken(ListSSHPublicKeysResponse response) => response.IsTruncated == true ? response.Marker : null;
}
