namespace Amazon.SecretsManager.Model;

public class TagResourceRequest : AmazonSecretsManagerRequest
{
    public string SecretId { get; set; }
    public List<Tag> Tags { get; set; }
}
