using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>The fields of an execution's output that the contract knows.</summary>
public sealed record OutcomeFacts
{
    /// <summary>The provider's status at the end, <c>online</c>.</summary>
    public string? ProviderStatus { get; init; }

    /// <summary>The account's id.</summary>
    public string? AccountId { get; init; }

    /// <summary>The account's ARN.</summary>
    public string? AccountArn { get; init; }

    /// <summary>The account's name.</summary>
    public string? AccountName { get; init; }

    /// <summary><c>Created</c>, <c>Invited</c> or <c>None</c>.</summary>
    public string? Joined { get; init; }

    /// <summary>Where the first administrator signs in.</summary>
    public string? SignInUrl { get; init; }

    /// <summary>The first administrator's name.</summary>
    public string? UserName { get; init; }

    /// <summary>The secret that holds his temporary password.</summary>
    public string? CredentialsSecretArn { get; init; }

    /// <summary>The version of the baseline.</summary>
    public string? BaselineVersion { get; init; }

    internal static OutcomeFacts? Read(JsonNode? output) => output is null ? null : new()
    {
        ProviderStatus = output.Text("status"),
        AccountId = output.Text("account", "id"),
        AccountArn = output.Text("account", "arn"),
        AccountName = output.Text("account", "name"),
        Joined = output.Text("account", "joined"),
        SignInUrl = output.Text("console", "signInUrl"),
        UserName = output.Text("console", "userName"),
        CredentialsSecretArn = output.Text("credentialsSecretArn"),
        BaselineVersion = output.Text("baseline", "version"),
    };
}
