using System.Xml.Linq;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sts;

/// <summary>AWS STS: the caller's identity, role sessions and session tokens.</summary>
public sealed class StsService : QueryService
{
    private const int Shortest = 900;
    private const int Longest = 43200;
    private const int LongestWhenChained = 3600;
    private const int LongestOfUser = 129_600;

    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public StsService(SimulatedCloud cloud)
        : base("sts", "https://sts.amazonaws.com/doc/2011-06-15/")
    {
        this.cloud = cloud;
        On("GetCallerIdentity", (_, caller) => [new("Arn", caller.Arn), new("UserId", caller.UserId), new("Account", caller.AccountId)]);
        On("AssumeRole", AssumeRole);
        On("GetSessionToken", GetSessionToken);
    }

    /// <summary>It keeps nothing that could be read.</summary>
    public override string? LagsBehind => null;

    internal override ActionTable Permissions => StsAuthorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private IEnumerable<XElement> AssumeRole(QueryParameters input, Caller caller)
    {
        var arn = input.Required("RoleArn");
        var name = SessionName.Checked(input.Required("RoleSessionName"));
        var seconds = input.Number("DurationSeconds", Shortest, Longest);
        var session = SessionOf(input, caller);
        var role = AssumeRoleAuthorizer.Authorize(cloud, caller, arn);
        var longest = caller.IsRoleSession ? LongestWhenChained : role.MaxSessionDuration;
        if (seconds > longest)
        {
            throw new AwsErrorException("ValidationError", caller.IsRoleSession
                ? "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining"
                : "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }

        var (accountId, roleName) = RoleArn.Split(arn)!.Value;
        var entered = caller with { AccountId = accountId, Arn = $"arn:aws:sts::{accountId}:assumed-role/{roleName}/{name}", UserId = $"{role.Id}:{name}", Session = session, Origin = caller.Origin, SourceFunctionArn = null };
        var issued = Issue(entered, TimeSpan.FromSeconds(seconds ?? LongestWhenChained));
        return
        [
            Credentials(issued),
            new("AssumedRoleUser", new XElement("AssumedRoleId", issued.Caller.UserId), new XElement("Arn", issued.Caller.Arn)),
            .. session.SourceIdentity is { } identity ? [new XElement("SourceIdentity", identity)] : Array.Empty<XElement>(),
        ];
    }

    private static Session SessionOf(QueryParameters input, Caller caller)
    {
        var tags = SessionTags.Checked(input, caller);
        return new()
        {
            OfFunction = caller.SourceFunctionArn is not null || caller.Session is { OfFunction: true },
            Tags = tags.Tags,
            TransitiveKeys = tags.TransitiveKeys,
            Policies = input.Optional("Policy") is { } policy ? [IamDocuments.Permissions(policy, "session policy size", 2048)] : [],
            PolicyArns = input.Structures("PolicyArns", "arn"),
            SourceIdentity = caller.Session?.SourceIdentity ?? input.Optional("SourceIdentity"),
        };
    }

    // No authenticators exist here. Any six digits for a serial number of the account count as the second factor, as any secret signs a call.
    private IEnumerable<XElement> GetSessionToken(QueryParameters input, Caller caller)
    {
        var seconds = input.Number("DurationSeconds", Shortest, LongestOfUser) ?? LongestWhenChained * 12;
        if (caller.Session is not null || caller.IsRoleSession)
            throw new AwsErrorException("AccessDenied", "Cannot call GetSessionToken with session credentials", 403);
        var serial = input.Optional("SerialNumber");
        if (serial is not null && !(serial.StartsWith($"arn:aws:iam::{caller.AccountId}:mfa/", StringComparison.Ordinal) && input.Optional("TokenCode") is { Length: 6 } code && code.All(char.IsAsciiDigit)))
            throw new AwsErrorException("AccessDenied", "MultiFactorAuthentication failed with invalid MFA one time pass code.", 403);
        return [Credentials(Issue(caller with { Session = new Session { MultiFactor = serial is not null } }, TimeSpan.FromSeconds(seconds)))];
    }

    private static XElement Credentials(SessionCredentials issued) =>
        new("Credentials",
            new XElement("AccessKeyId", issued.AccessKeyId),
            new XElement("SecretAccessKey", issued.SecretAccessKey),
            new XElement("SessionToken", issued.SessionToken),
            new XElement("Expiration", WireTime.Iso(issued.Expiration)));

    private SessionCredentials Issue(Caller caller, TimeSpan lifetime)
    {
        var session = (caller.Session ?? new Session()) with { IssuedAt = cloud.Now };
        caller = caller with { Session = session };
        var key = "ASIA" + cloud.Ids.UpperCase("temporary-key", caller.Arn, 16);
        var issued = new SessionCredentials(
            key, cloud.Ids.MixedCase("temporary-secret", caller.Arn, 40), cloud.Ids.MixedCase("session-token", caller.Arn, 120), cloud.Callers.TimeOf(session) + lifetime, caller with { AccessKeyId = key });
        cloud.Callers.Issue(issued);
        cloud.IssuedSecrets.Add(issued.SecretAccessKey, $"a secret access key of {caller.Arn}");
        cloud.IssuedSecrets.Add(issued.SessionToken, $"a session token of {caller.Arn}");
        return issued;
    }
}
