namespace Amazon.SecretsManager.Model;

public class DeleteSecretRequest : AmazonSecretsManagerRequest
{
    public string SecretId { get; set; }
    public long? RecoveryWindowInDays { get; set; }
    public bool? ForceDeleteWithoutRecovery { get; set; }
}
