using System.Text.Json.Nodes;
using System.Xml.Linq;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Clients;
using Spectre.Console;

namespace PartnerCloud.Local.People;

/// <summary>A customer, who is root user of the account. The customer's calls go over the wire, and are announced on the console.</summary>
/// <param name="console">The console for announcements.</param>
/// <param name="aws">The client for JSON protocols.</param>
/// <param name="xml">The client for XML protocols.</param>
/// <param name="accountId">The account's id, which is also the customer's access key here.</param>
internal sealed class DemoCustomer(IAnsiConsole console, AwsJsonClient aws, AwsQueryClient xml, string accountId)
{
    private const string Organizations = "AWSOrganizationsV20161128";
    private const string CloudTrail = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public string AccountId => accountId;

    /// <summary>Prints what the customer does.</summary>
    public void Announce(string what) => console.MarkupLine($"[blue]customer[/] {Markup.Escape(what)}");

    /// <summary>Creates a role, and a policy that is attached to it.</summary>
    public async Task MakeRoleAsync(string role, string trust, string policyName, string policy, string description, CancellationToken cancellationToken)
    {
        await IamAsync("CreatePolicy", cancellationToken, ("PolicyName", policyName), ("Description", description), ("PolicyDocument", policy));
        await IamAsync("CreateRole", cancellationToken, ("RoleName", role), ("Description", description), ("AssumeRolePolicyDocument", trust));
        await IamAsync("AttachRolePolicy", cancellationToken, ("RoleName", role), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/{policyName}"));
    }

    /// <summary>Creates a user with a password and no MFA, in a new group.</summary>
    public async Task MakeUserAsync(string name, string group, CancellationToken cancellationToken)
    {
        await IamAsync("CreateUser", cancellationToken, ("UserName", name));
        await IamAsync("CreateLoginProfile", cancellationToken, ("UserName", name), ("Password", "correct Horse 7 battery staple!"));
        await IamAsync("CreateGroup", cancellationToken, ("GroupName", group));
        await IamAsync("AddUserToGroup", cancellationToken, ("UserName", name), ("GroupName", group));
    }

    /// <summary>Creates a user with a password, in an existing group.</summary>
    public async Task MakeMemberAsync(string name, string group, CancellationToken cancellationToken)
    {
        await IamAsync("CreateUser", cancellationToken, ("UserName", name));
        await IamAsync("AddUserToGroup", cancellationToken, ("UserName", name), ("GroupName", group));
        await IamAsync("CreateLoginProfile", cancellationToken, ("UserName", name), ("Password", $"Own-{Guid.NewGuid():N}!"));
    }

    /// <summary>Creates a user for a program: with an access key and an inline policy, in no group.</summary>
    public async Task MakeProgramAsync(string name, string policyName, string policy, CancellationToken cancellationToken)
    {
        await IamAsync("CreateUser", cancellationToken, ("UserName", name));
        await IamAsync("CreateAccessKey", cancellationToken, ("UserName", name));
        await IamAsync("PutUserPolicy", cancellationToken, ("UserName", name), ("PolicyName", policyName), ("PolicyDocument", policy));
    }

    public Task MakeAliasAsync(string alias, CancellationToken cancellationToken) => IamAsync("CreateAccountAlias", cancellationToken, ("AccountAlias", alias));

    /// <summary>Creates a trail that logs into a new bucket of the customer.</summary>
    public async Task MakeTrailAsync(string trail, string bucket, CancellationToken cancellationToken)
    {
        await xml.S3Async(accountId, $"/{bucket}", cancellationToken, "");
        await xml.S3Async(accountId, $"/{bucket}?policy", cancellationToken, TrailPolicy(bucket));
        await aws.CallAsync(accountId, "cloudtrail", $"{CloudTrail}.CreateTrail", new() { ["Name"] = trail, ["S3BucketName"] = bucket }, cancellationToken);
        await aws.CallAsync(accountId, "cloudtrail", $"{CloudTrail}.StartLogging", new() { ["Name"] = trail }, cancellationToken);
    }

    /// <summary>Waits until the account has an open invitation, and returns it.</summary>
    public async Task<Invitation> InvitedAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await OpenInvitationAsync(cancellationToken) is { } open)
                return open;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>The open invitation. Null if there is none.</summary>
    public async Task<Invitation?> OpenInvitationAsync(CancellationToken cancellationToken)
    {
        var answer = await aws.CallAsync(accountId, "organizations", $"{Organizations}.ListHandshakesForAccount", [], cancellationToken);
        return answer.Objects("Handshakes").FirstOrDefault(handshake => handshake.Text("State") == "OPEN") is { } open
            ? new(open.Text("Id")!, open.Text("Arn")!.Split(':')[4])
            : null;
    }

    public Task AcceptAsync(Invitation invitation, CancellationToken cancellationToken) =>
        aws.CallAsync(accountId, "organizations", $"{Organizations}.AcceptHandshake", new() { ["HandshakeId"] = invitation.Id }, cancellationToken);

    /// <summary>The values of an element in IAM's answer, for example all user names.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string action, string element, CancellationToken cancellationToken) =>
        [.. (await xml.IamAsync(accountId, action, cancellationToken)).Descendants().Where(one => one.Name.LocalName == element).Select(one => one.Value)];

    /// <summary>The names of the account's buckets.</summary>
    public async Task<IReadOnlyList<string>> BucketsAsync(CancellationToken cancellationToken) =>
        [.. (await xml.S3Async(accountId, "/", cancellationToken)).Descendants().Where(one => one.Name.LocalName == "Name").Select(one => one.Value)];

    /// <summary>Whether the trail with this name is logging.</summary>
    public async Task<bool> LogsAsync(string trail, CancellationToken cancellationToken) =>
        (await aws.CallAsync(accountId, "cloudtrail", $"{CloudTrail}.GetTrailStatus", new() { ["Name"] = trail }, cancellationToken)).Text("IsLogging") == "true";

    private Task<XElement> IamAsync(string action, CancellationToken cancellationToken, params IEnumerable<(string, string)> parameters) =>
        xml.IamAsync(accountId, action, cancellationToken, parameters);

    private string TrailPolicy(string bucket) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(
            Statement("s3:GetBucketAcl", $"arn:aws:s3:::{bucket}"),
            Statement("s3:PutObject", $"arn:aws:s3:::{bucket}/AWSLogs/{accountId}/*")),
    }.ToJsonString();

    private static JsonObject Statement(string action, string resource) => new()
    {
        ["Effect"] = "Allow",
        ["Principal"] = new JsonObject { ["Service"] = "cloudtrail.amazonaws.com" },
        ["Action"] = action,
        ["Resource"] = resource,
    };

    /// <summary>An invitation to an organization.</summary>
    /// <param name="Id">The id of its handshake.</param>
    /// <param name="From">The id of the inviting account.</param>
    internal sealed record Invitation(string Id, string From);
}
