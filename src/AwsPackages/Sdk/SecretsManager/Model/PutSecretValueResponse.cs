using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

public class PutSecretValueResponse : AmazonWebServiceResponse
{
    public string ARN { get; set; }
    public string Name { get; set; }
    public string VersionId { get; set; }
    public List<string> VersionStages { get; set; }
}
