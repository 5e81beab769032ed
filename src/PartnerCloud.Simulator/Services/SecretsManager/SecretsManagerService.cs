using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>
/// AWS Secrets Manager: secrets, their versions and stages. Every call evaluates the secret's resource policy, and the policies of the customer
/// managed keys that it uses (<see cref="KeyUse"/>).
/// </summary>
public sealed class SecretsManagerService : JsonService
{
    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public SecretsManagerService(SimulatedCloud cloud)
        : base("secretsmanager", "secretsmanager", "1.1")
    {
        this.cloud = cloud;
        Serve("CreateSecret", SecretOperations.Create);
        Serve("UpdateSecret", SecretOperations.Update);
        Serve("DescribeSecret", SecretOperations.Describe);
        Serve("DeleteSecret", SecretOperations.Delete);
        Serve("RestoreSecret", SecretOperations.Restore);
        Serve("TagResource", SecretOperations.Tag);
        Serve("UntagResource", SecretOperations.Untag);
        Serve("ListSecrets", SecretList.List);
        Serve("GetSecretValue", SecretValueOperations.Get);
        Serve("PutSecretValue", SecretValueOperations.Put);
        Serve("UpdateSecretVersionStage", SecretValueOperations.UpdateStage);
        Serve("ListSecretVersionIds", SecretValueOperations.ListVersions);
        Serve("PutResourcePolicy", SecretPolicyOperations.Put);
        Serve("GetResourcePolicy", SecretPolicyOperations.Get);
        Serve("DeleteResourcePolicy", SecretPolicyOperations.Delete);
    }

    internal override ActionTable Permissions => SecretsManagerAuthorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private void Serve(string operation, Func<JsonObject, SecretScope, JsonObject?> handler) =>
        On(operation, (input, caller) => handler(input, new SecretScope(cloud, caller)));
}
