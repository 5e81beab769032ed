using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.SecretsManager;

internal static class SecretsManagerModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonSecretsManagerException))
    {
        ServiceId = "Secrets Manager",
        SigningName = "secretsmanager",
        Version = "2017-10-17",
        Protocol = new JsonProtocol("secretsmanager"),
        Hosts = new RegionalHosts("secretsmanager"),
    };
}
