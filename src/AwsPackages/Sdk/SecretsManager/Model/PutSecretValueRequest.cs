using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.SecretsManager.Model;

public class PutSecretValueRequest : AmazonSecretsManagerRequest
{
    public string SecretId { get; set; }

    [IdempotencyToken]
    public string ClientRequestToken { get; set; }

    public MemoryStream SecretBinary { get; set; }

    public string SecretString { get; set; }

    public List<string> VersionStages { get; set; }
}
