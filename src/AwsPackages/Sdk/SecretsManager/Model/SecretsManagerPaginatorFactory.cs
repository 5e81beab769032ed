namespace Amazon.SecretsManager.Model;

internal sealed class SecretsManagerPaginatorFactory(IAmazonSecretsManager client) : ISecretsManagerPaginatorFactory
{
    public IListSecretsPaginator ListSecrets(ListSecretsRequest request) => new ListSecretsPaginator(client, request);
}
