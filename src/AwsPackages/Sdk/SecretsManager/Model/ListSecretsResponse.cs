using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

public class ListSecretsResponse : AmazonWebServiceResponse
{
    public List<SecretListEntry> SecretList { get; set; }
    public string NextToken { get; set; }
}
