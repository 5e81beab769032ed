using System.Text.Json.Nodes;
using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Services.SecretsManager;

/// <summary>One call's view of Secrets Manager: the caller's account in the region of the call.</summary>
internal sealed class SecretScope
{
    private readonly SimulatedCloud cloud;
    private readonly Caller caller;

    public SecretScope(SimulatedCloud cloud, Caller caller)
    {
        (this.cloud, this.caller) = (cloud, caller);
        foreach (var gone in All.Values.Where(secret => secret.Gone <= cloud.Now).ToList())
            All.Remove(gone.Name);
    }

    public SortedDictionary<string, Secret> All => cloud.Accounts[caller.AccountId].In(caller.Region).Secrets;

    public DateTimeOffset Now => cloud.Now;

    public string NewArn(string name) =>
        $"arn:aws:secretsmanager:{caller.Region}:{caller.AccountId}:secret:{name}-{cloud.Ids.MixedCase("secret", $"{caller.AccountId}/{caller.Region}/{name}", 6)}";

    /// <summary>Finds the secret by the name or ARN in SecretId; an ARN may lack its random end.</summary>
    public Secret Find(JsonObject input)
    {
        var id = input.Text("SecretId") is { Length: > 0 } given ? given : throw SecretErrors.InvalidParameter("You must provide a value for the SecretId parameter.");
        if (id.StartsWith("arn:", StringComparison.Ordinal))
            return ByArn(id);
        return All.GetValueOrDefault(id) ?? throw SecretErrors.NotFound();
    }

    /// <summary>Finds a secret that is not scheduled for deletion.</summary>
    public Secret FindLiving(JsonObject input) => Find(input) is { Deleted: null } secret ? secret : throw SecretErrors.Deleted();

    // Resource policies are kept and not yet evaluated, so nobody else gets in.
    private Secret ByArn(string arn) =>
        arn.Split(':') is [_, _, "secretsmanager", _, var owner, "secret", _] && owner != caller.AccountId
            ? throw new AwsErrorException("AccessDeniedException", $"User: {caller.Arn} is not authorized to access the secret {arn}: the simulated secretsmanager service does not let other accounts in.")
            : All.Values.FirstOrDefault(secret => secret.Arn == arn || secret.Arn[..^7] == arn) ?? throw SecretErrors.NotFound();
}
