using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class ListSigningCertificatesPaginator(IAmazonIdentityManagementService client, ListSigningCertificatesRequest request)
    : Paginator<ListSigningCertificatesResponse>, IListSigningCertificatesPaginator
{
    public IPaginatedEnumerable<SigningCertificate> Certificates => new PaginatedResultKeyResponse<ListSigningCertificatesResponse, SigningCertificate>(this, page => page.Certificates ?? []);

    protected override Task<ListSigningCertificatesResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.ListSigningCertificatesAsync(request, cancellationToken);
    }

    protected override string NextToken(ListSigningCertificatesResponse response) => response.IsTruncated == true ? response.Marker : null;
}
