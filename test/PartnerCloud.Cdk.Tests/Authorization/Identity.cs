using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Cdk.Tests.Authorization;

/// <summary>Somebody who calls AWS.</summary>
/// <param name="PrincipalArn">His role's ARN; a session goes by its role's in conditions. For a service, its principal.</param>
/// <param name="Policies">What his own policies say.</param>
internal sealed record Identity(string PrincipalArn, params IReadOnlyList<string> Policies)
{
    /// <summary>The tags of his session.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The function whose code calls; null where none does.</summary>
    public string? SourceFunctionArn { get; init; }

    /// <summary>Whether he is an AWS service that acts in its own name.</summary>
    public bool IsService => !PrincipalArn.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>His account.</summary>
    public string AccountId => IsService ? "" : PrincipalArn.Split(':')[4];

    /// <summary>The names by which a policy's principal may mean him.</summary>
    public CallerNames Names => IsService
        ? new([("Service", PrincipalArn)], [], [])
        : new([], [("AWS", PrincipalArn)], [("AWS", AccountId), ("AWS", $"arn:aws:iam::{AccountId}:root")]);

    /// <summary>The same in a session with a tag.</summary>
    public Identity Tagged(string key, string value) => this with { Tags = new Dictionary<string, string>(Tags) { [key] = value } };
}
