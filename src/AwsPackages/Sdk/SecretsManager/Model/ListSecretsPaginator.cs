using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.SecretsManager.Model;

internal sealed class ListSecretsPaginator(IAmazonSecretsManager client, ListSecretsRequest request)
    : Paginator<ListSecretsResponse>, IListSecretsPaginator
{
    public IPaginatedEnumerable<SecretListEntry> SecretList => new PaginatedResultKeyResponse<ListSecretsResponse, SecretListEntry>(this, page => page.SecretList ?? []);

    protected override Task<ListSecretsResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.ListSecretsAsync(request, cancellationToken);
    }

    protected override string NextToken(ListSecretsResponse response) => response.NextToken;
}
