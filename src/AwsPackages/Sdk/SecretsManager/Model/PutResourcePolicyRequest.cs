namespace Amazon.SecretsManager.Model;

public class PutResourcePolicyRequest : AmazonSecretsManagerRequest
{
    public string SecretId { get; set; }
    public string ResourcePolicy { get; set; }
    public bool? BlockPublicPolicy { get; set; }
}
