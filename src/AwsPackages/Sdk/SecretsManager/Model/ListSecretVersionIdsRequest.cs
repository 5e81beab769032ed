namespace Amazon.SecretsManager.Model;

public class ListSecretVersionIdsRequest : AmazonSecretsManagerRequest
{
    public bool? IncludeDeprecated { get; set; }
    public string NextToken { get; set; }
    public string SecretId { get; set; }
}
