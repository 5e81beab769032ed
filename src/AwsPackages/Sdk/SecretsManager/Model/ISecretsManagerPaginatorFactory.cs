namespace Amazon.SecretsManager.Model;

public interface ISecretsManagerPaginatorFactory
{
    IListSecretsPaginator ListSecrets(ListSecretsRequest request);
}
