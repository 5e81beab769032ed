using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

public class GetResourcePolicyResponse : AmazonWebServiceResponse
{
    public string ARN { get; set; }
    public string Name { get; set; }
    public string ResourcePolicy { get; set; }
}
