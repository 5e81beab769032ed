using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IListMFADevicesPaginator
{
    IPaginatedEnumerable<ListMFADevicesResponse> Responses { get; }

    IPaginatedEnumerable<MFADevice> MFADevices { get; }
}
