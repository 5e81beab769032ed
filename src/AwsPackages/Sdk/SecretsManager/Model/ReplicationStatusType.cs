namespace Amazon.SecretsManager.Model;

public class ReplicationStatusType
{
    public string Region { get; set; }
}
