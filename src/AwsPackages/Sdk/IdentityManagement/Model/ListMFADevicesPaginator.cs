using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class ListMFADevicesPaginator(IAmazonIdentityManagementService client, ListMFADevicesRequest request)
    : Paginator<ListMFADevicesResponse>, IListMFADevicesPaginator
{
    public IPaginatedEnumerable<MFADevice> MFADevices => new PaginatedResultKeyResponse<ListMFADevicesResponse, MFADevice>(this, page => page.MFADevices ?? []);

    protected override Task<ListMFADevicesResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.ListMFADevicesAsync(request, cancellationToken);
    }

    protected override string NextToken(ListMFADevicesResponse response) => response.IsTruncated == true ? response.Marker : null;
}
