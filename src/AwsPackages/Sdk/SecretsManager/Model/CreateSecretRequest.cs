using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.SecretsManager.Model;

public class CreateSecretRequest : AmazonSecretsManagerRequest
{
    public string Name { get; set; }

    [IdempotencyToken]
    public string ClientRequestToken { get; set; }

    public string Description { get; set; }

    public string KmsKeyId { get; set; }

    public MemoryStream SecretBinary { get; set; }

    public string SecretString { get; set; }

    public List<Tag> Tags { get; set; }
}
