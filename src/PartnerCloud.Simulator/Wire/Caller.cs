namespace PartnerCloud.Simulator.Wire;

/// <summary>Who makes a call, as told by the access key in the request's signature.</summary>
/// <param name="AccountId">The 12-digit account that the call acts in.</param>
/// <param name="Arn">The principal: an account root, a user, or an assumed role session.</param>
/// <param name="UserId">The unique id that GetCallerIdentity answers.</param>
/// <param name="AccessKeyId">The access key id of the signature.</param>
/// <param name="Region">The region of the signature's credential scope.</param>
public sealed record Caller(string AccountId, string Arn, string UserId, string AccessKeyId, string Region)
{
    private readonly string? origin;

    /// <summary>Who is behind the call: the ARN of the principal that opened this session, through however many others; the caller's own where none did.</summary>
    public string Origin { get => origin ?? Arn; init => origin = value; }

    /// <summary>What STS bound the session to; null for keys that STS did not issue.</summary>
    internal Session? Session { get; init; }

    /// <summary>The function whose code makes the call; null for everybody else, also for another session of the function's role.</summary>
    internal string? SourceFunctionArn { get; init; }

    /// <summary>Whether it is an account's root. Outside the organization it stands for whoever administers the account.</summary>
    internal bool IsRoot => Arn.EndsWith(":root", StringComparison.Ordinal);

    /// <summary>Whether it is a session of a role.</summary>
    internal bool IsRoleSession => Arn.Contains(":assumed-role/", StringComparison.Ordinal);
}
