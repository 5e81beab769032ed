namespace PartnerCloud.Simulator.Wire;

/// <summary>The caller, from the access key in the request's signature.</summary>
/// <param name="AccountId">The account that the call acts in, as 12 digits.</param>
/// <param name="Arn">The principal: an account root, a user, or an assumed role session.</param>
/// <param name="UserId">The unique id that GetCallerIdentity returns.</param>
/// <param name="AccessKeyId">The access key id of the signature.</param>
/// <param name="Region">The region of the signature's credential scope.</param>
public sealed record Caller(string AccountId, string Arn, string UserId, string AccessKeyId, string Region)
{
    private readonly string? origin;

    /// <summary>The ARN of the original principal behind the call, across any chain of sessions. Without a session, the caller's own ARN.</summary>
    public string Origin { get => origin ?? Arn; init => origin = value; }

    /// <summary>The session's properties; null for keys that STS did not issue.</summary>
    internal Session? Session { get; init; }

    /// <summary>The function that makes the call; null for all other callers, including other sessions of the function's role.</summary>
    internal string? SourceFunctionArn { get; init; }

    /// <summary>Whether the caller is an account's root. Outside the organization, it represents any administrator of the account.</summary>
    internal bool IsRoot => Arn.EndsWith(":root", StringComparison.Ordinal);

    /// <summary>Whether the caller is a role session.</summary>
    internal bool IsRoleSession => Arn.Contains(":assumed-role/", StringComparison.Ordinal);
}
