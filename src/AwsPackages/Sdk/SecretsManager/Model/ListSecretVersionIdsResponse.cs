using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

public class ListSecretVersionIdsResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }
    public List<SecretVersionsListEntry> Versions { get; set; }
}
