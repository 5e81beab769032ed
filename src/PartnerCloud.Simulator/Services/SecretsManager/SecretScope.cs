using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>One call's view of Secrets Manager: the caller's account in the region of the call.</summary>
internal sealed class SecretScope
{
    private readonly SimulatedCloud cloud;
    private readonly Caller caller;

    public SecretScope(SimulatedCloud cloud, Caller caller)
    {
        (this.cloud, this.caller) = (cloud, caller);
        foreach (var expired in All.Values.Where(secret => secret.DeletionDate <= cloud.Now).ToList())
            All.Remove(expired.Name);
    }

    public SortedDictionary<string, Secret> All => cloud.Accounts[caller.AccountId].In(caller.Region).State<SecretsManagerState>().Secrets;

    public DateTimeOffset Now => cloud.Now;

    public string NewArn(string name) =>
        $"arn:aws:secretsmanager:{caller.Region}:{caller.AccountId}:secret:{name}-{cloud.Ids.MixedCase("secret", $"{caller.AccountId}/{caller.Region}/{name}", 6)}";

    /// <summary>Reads the value that a request writes, and registers its secret parts.</summary>
    public SecretValue ValueOf(JsonObject input, string name)
    {
        var value = SecretValue.From(input);
        foreach (var part in SecretParts.Of(value))
            cloud.IssuedSecrets.Add(part, $"the value of the secret {name}");
        return value;
    }

    /// <summary>The account in a secret's ARN; null if the id is not an ARN.</summary>
    public static string? OwnerOf(string id) => id.Split(':') is ["arn", _, "secretsmanager", _, var owner, "secret", ..] ? owner : null;

    /// <summary>Finds the secret by the name or ARN in SecretId. An ARN may belong to another account: authorization has already allowed the call.</summary>
    public Secret Find(JsonObject input)
    {
        var id = input.Text("SecretId") is { Length: > 0 } given ? given : throw SecretErrors.InvalidParameter("You must provide a value for the SecretId parameter.");
        var secrets = OwnerOf(id) is { } owner && owner != caller.AccountId ? cloud.Find(owner)?.In(caller.Region).State<SecretsManagerState>().Secrets : All;
        return secrets?.Values.FirstOrDefault(secret => secret.Is(id)) ?? throw SecretErrors.NotFound();
    }

    /// <summary>Finds a secret that is not scheduled for deletion.</summary>
    public Secret FindLiving(JsonObject input) => Find(input) is { Deleted: null } secret ? secret : throw SecretErrors.Deleted();
}
