using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Cdk.Tests.Authorization;

/// <summary>A caller of AWS: a role's session or a service.</summary>
/// <param name="PrincipalArn">The ARN of the role, which conditions compare for a session. For a service, its principal.</param>
/// <param name="Policies">The caller's own policies.</param>
internal sealed record Identity(string PrincipalArn, params IReadOnlyList<string> Policies)
{
    /// <summary>The tags of the session.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The function that makes the call, or null.</summary>
    public string? SourceFunctionArn { get; init; }

    /// <summary>Whether the caller is an AWS service that acts in its own name.</summary>
    public bool IsService => !PrincipalArn.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>The caller's account, or empty text for a service.</summary>
    public string AccountId => IsService ? "" : PrincipalArn.Split(':')[4];

    /// <summary>The names by which a policy's principal can mean the caller.</summary>
    public CallerNames Names => IsService
        ? new([("Service", PrincipalArn)], [], [])
        : new([], [("AWS", PrincipalArn)], [("AWS", AccountId), ("AWS", $"arn:aws:iam::{AccountId}:root")]);

    /// <summary>The same caller in a session with a tag.</summary>
    public Identity Tagged(string key, string value) => this with { Tags = new Dictionary<string, string>(Tags) { [key] = value } };
}
