using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IListSSHPublicKeysPaginator
{
    IPaginatedEnumerable<ListSSHPublicKeysResponse> Responses { get; }

    IPaginatedEnumerable<SSHPublicKeyMetadata> SSHPublicKeys { get; }
}
