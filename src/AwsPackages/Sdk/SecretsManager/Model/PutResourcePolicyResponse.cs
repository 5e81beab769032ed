using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

public class PutResourcePolicyResponse : AmazonWebServiceResponse
{
    public string ARN { get; set; }
    public string Name { get; set; }
}
