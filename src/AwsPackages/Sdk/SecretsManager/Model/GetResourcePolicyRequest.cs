namespace Amazon.SecretsManager.Model;

public class GetResourcePolicyRequest : AmazonSecretsManagerRequest
{
    public string SecretId { get; set; }
}
