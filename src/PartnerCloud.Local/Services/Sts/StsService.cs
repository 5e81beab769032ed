using System.Globalization;
using System.Xml.Linq;
using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Cloud.Permissions;
using PartnerCloud.Local.Services.Iam;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Services.Sts;

/// <summary>AWS STS: who am I, and the way into other accounts.</summary>
public sealed class StsService : QueryService
{
    private const int Shortest = 900;
    private const int Longest = 43200;
    private const int LongestWhenChained = 3600;

    private readonly SimulatedCloud cloud;

    /// <summary>STS of a cloud.</summary>
    public StsService(SimulatedCloud cloud)
        : base("sts", "https://sts.amazonaws.com/doc/2011-06-15/")
    {
        this.cloud = cloud;
        On("GetCallerIdentity", (_, caller) => [new("Arn", caller.Arn), new("UserId", caller.UserId), new("Account", caller.AccountId)]);
        On("AssumeRole", AssumeRole);
    }

    internal override ActionTable Permissions => Authorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private IEnumerable<XElement> AssumeRole(QueryParameters input, Caller caller)
    {
        var arn = input.Required("RoleArn");
        var name = SessionName.Checked(input.Required("RoleSessionName"));
        var seconds = input.Number("DurationSeconds", Shortest, Longest);
        var session = SessionOf(input, caller);
        var role = RoleDoor.Open(cloud, caller, arn);
        var longest = caller.IsRoleSession ? LongestWhenChained : role.MaxSessionDuration;
        if (seconds > longest)
        {
            throw new AwsErrorException("ValidationError", caller.IsRoleSession
                ? "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining"
                : "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }

        var issued = Issue(arn, role.Id, name, session, TimeSpan.FromSeconds(seconds ?? LongestWhenChained), caller.Region);
        return
        [
            new("Credentials",
                new XElement("AccessKeyId", issued.AccessKeyId),
                new XElement("SecretAccessKey", issued.SecretAccessKey),
                new XElement("SessionToken", issued.SessionToken),
                new XElement("Expiration", WireTime.Iso(issued.Expiration))),
            new("AssumedRoleUser", new XElement("AssumedRoleId", issued.Caller.UserId), new XElement("Arn", issued.Caller.Arn)),
            .. session.SourceIdentity is { } identity ? [new XElement("SourceIdentity", identity)] : Array.Empty<XElement>(),
        ];
    }

    private static Session SessionOf(QueryParameters input, Caller caller)
    {
        var tags = SessionTags.Checked(input, caller);
        return new()
        {
            Tags = tags.Tags,
            TransitiveKeys = tags.TransitiveKeys,
            Policies = input.Optional("Policy") is { } policy ? [IamDocuments.Permissions(policy, "session policy size", 2048)] : [],
            PolicyArns = input.Structures("PolicyArns", "arn"),
            SourceIdentity = caller.Session?.SourceIdentity ?? input.Optional("SourceIdentity"),
        };
    }

    private TemporaryCredentials Issue(string roleArn, string roleId, string name, Session session, TimeSpan lifetime, string region)
    {
        var accountId = roleArn.Split(':')[4];
        var roleName = roleArn[(roleArn.LastIndexOf('/') + 1)..];
        var origin = string.Create(CultureInfo.InvariantCulture, $"{roleArn}/{name}");
        var key = "ASIA" + cloud.Ids.UpperCase("temporary-key", origin, 16);
        var caller = new Caller(accountId, $"arn:aws:sts::{accountId}:assumed-role/{roleName}/{name}", $"{roleId}:{name}", key, region) { Session = session };
        var issued = new TemporaryCredentials(key, cloud.Ids.MixedCase("temporary-secret", origin, 40), cloud.Ids.MixedCase("session-token", origin, 120), cloud.Now + lifetime, caller);
        cloud.Callers.Issue(issued);
        return issued;
    }
}
