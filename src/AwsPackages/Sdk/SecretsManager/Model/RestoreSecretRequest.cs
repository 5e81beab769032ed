namespace Amazon.SecretsManager.Model;

public class RestoreSecretRequest : AmazonSecretsManagerRequest
{
    public string SecretId { get; set; }
}
