namespace Amazon.SecretsManager.Model;

public class ListSecretsRequest : AmazonSecretsManagerRequest
{
    public bool? IncludePlannedDeletion { get; set; }
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
    public List<Filter> Filters { get; set; }
}
