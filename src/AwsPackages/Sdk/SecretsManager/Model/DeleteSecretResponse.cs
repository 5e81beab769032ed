using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

public class DeleteSecretResponse : AmazonWebServiceResponse
{
    public string ARN { get; set; }
    public string Name { get; set; }
    public DateTime? DeletionDate { get; set; }
}
