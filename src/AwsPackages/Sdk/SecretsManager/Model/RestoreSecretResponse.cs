using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

public class RestoreSecretResponse : AmazonWebServiceResponse
{
    public string ARN { get; set; }
    public string Name { get; set; }
}
