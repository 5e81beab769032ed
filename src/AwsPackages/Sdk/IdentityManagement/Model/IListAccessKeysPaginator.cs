using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IListAccessKeysPaginator
{
    IPaginatedEnumerable<ListAccessKeysResponse> Responses { get; }

    IPaginatedEnumerable<AccessKeyMetadata> AccessKeyMetadata { get; }
}
