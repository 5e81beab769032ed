using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

public interface IListSecretsPaginator
{
    IPaginatedEnumerable<ListSecretsResponse> Responses { get; }

    IPaginatedEnumerable<SecretListEntry> SecretList { get; }
}
