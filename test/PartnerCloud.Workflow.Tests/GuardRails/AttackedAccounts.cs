using System.Text.Json.Nodes;
using System.Xml.Linq;
using PartnerCloud.Local.People;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.Workflow.Tests.MaintainUsers;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>
/// The accounts of attacks.txt and whoever attacks them: a created one without service control policies, in which the takeover was prepared step by step, and a
/// migrated one with identities from before. Each line of defence stands alone: nobody from before carries a policy of the partner's.
/// </summary>
public sealed class AttackedAccounts : IAsyncLifetime
{
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private const string Administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
    private const string Created = "created account, in the account alone";
    private const string Migrated = "migrated account, identities from before";

    private readonly Dictionary<string, Place> places = [];

    internal Place this[string where] => places[where];

    public async ValueTask InitializeAsync()
    {
        places[Created] = await CreateAsync();
        places[Migrated] = await MigrateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var place in places.Values)
        {
            place.Wire.Dispose();
            await place.Aws.DisposeAsync();
        }
    }

    /// <summary>The takeover: a guarded group, a user whom the partner makes in it, then a free group for that user, and a key.</summary>
    private static async Task<Place> CreateAsync()
    {
        var aws = await PreparedCloud.OnboardedWithoutServiceControlPolicies.CopyAsync();
        var id = aws.CreatedAccountId;
        var place = new Place(aws, id);
        new SimulatedOperator(aws.Cloud, aws.Json).Sit();
        Attacker.Administrator(aws, id);
        place.Keys["administrator"] = "ASIAADMINISTRATOR";
        await place.MayAsync("administrator", "iam", "CreateGroup?GroupName=Testers");
        foreach (var policy in (string[])["CTLCustomerPolicy", "CTLForceMfaPolicy"]) await place.MayAsync("administrator", "iam", $"AttachGroupPolicy?GroupName=Testers&PolicyArn={{policy}}{policy}");
        (await aws.MaintainAsync(UserRequests.For(id, "req-jane", UserRequests.Create("jane", "Testers")))).AssertSucceeded();
        await place.MayAsync("administrator", "iam", "RemoveUserFromGroup?GroupName=Testers&UserName=jane");
        await place.MayAsync("administrator", "iam", "CreateGroup?GroupName=Free");
        await place.MayAsync("administrator", "iam", $"AttachGroupPolicy?GroupName=Free&PolicyArn={Administrator}");
        await place.MayAsync("administrator", "iam", "AddUserToGroup?GroupName=Free&UserName=jane");
        place.Keys["jane, made by the partner"] = await place.KeyOfAsync("administrator", "jane");
        await place.MayAsync("administrator", "iam", "CreateUser?UserName=lena&PermissionsBoundary={policy}CTLCustomerBoundary");
        await place.MayAsync("administrator", "iam", "AddUserToGroup?GroupName=Free&UserName=lena");
        place.Keys["console user without MFA"] = place.Register("user/lena", multiFactor: false);
        place.Keys["role from before"] = id;
        await place.UnboundedRoleAsync("role from before");
        await place.FindRuleAsync("role from before");
        return place;
    }

    private static async Task<Place> MigrateAsync()
    {
        var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        var place = new Place(aws, customer.AccountId);
        place.Keys["administrator from before"] = customer.AccountId;
        await place.MayAsync("administrator from before", "iam", "CreateUser?UserName=legacy");
        await place.MayAsync("administrator from before", "iam", $"AttachUserPolicy?UserName=legacy&PolicyArn={Administrator}");
        place.Keys["user from before"] = await place.KeyOfAsync("administrator from before", "legacy");
        await place.MayAsync("administrator from before", "iam", "CreateGroup?GroupName=Developers");
        await place.UnboundedRoleAsync("administrator from before");
        (await aws.MigrateAsync(customer, TimeSpan.FromHours(1), customer.AcceptAsync)).AssertSucceeded();
        place.Keys["role from before"] = place.Register("assumed-role/unbounded", multiFactor: false);
        place.Keys["root user"] = $"root-{customer.AccountId}";
        await place.MayAsync("user from before", "iam", "CreateUser?UserName=bounded&PermissionsBoundary={policy}CTLCustomerBoundary");
        await place.FindRuleAsync("user from before");
        return place;
    }

    /// <summary>An account, and the access keys of those who attack it.</summary>
    internal sealed class Place(TestPartnerCloud aws, string accountId)
    {
        private string rule = "";

        public TestPartnerCloud Aws => aws;

        public string AccountId => accountId;

        public AttackWire Wire { get; } = new(aws.Endpoint);

        public Dictionary<string, string> Keys { get; } = [];

        public Task<(int Status, string Body)> SendAsync(string who, string service, string request) => Wire.SendAsync(accountId, Keys[who], service, Fill(request));

        /// <summary>What has to succeed, so that the attacks behind it mean something.</summary>
        public async Task<string> MayAsync(string who, string service, string request)
        {
            var (status, body) = await SendAsync(who, service, request);
            Assert.True(status == 200, $"{request}: {body}");
            return body;
        }

        public async Task<string> KeyOfAsync(string who, string user) =>
            XElement.Parse(await MayAsync(who, "iam", $"CreateAccessKey?UserName={user}")).Descendants().Single(element => element.Name.LocalName == "AccessKeyId").Value;

        /// <summary>A session as STS would have opened it.</summary>
        public string Register(string principal, bool multiFactor)
        {
            var (key, service) = ("ASIA" + principal.Split('/')[1].ToUpperInvariant(), principal.StartsWith("user/", StringComparison.Ordinal) ? "iam" : "sts");
            var name = service == "iam" ? principal : $"{principal}/session";
            aws.Cloud.Callers.RegisterPrincipal(key, new Caller(accountId, $"arn:aws:{service}::{accountId}:{name}", principal, key, "us-east-1") { Session = new Session { MultiFactor = multiFactor } });
            return key;
        }

        public async Task UnboundedRoleAsync(string who)
        {
            await MayAsync(who, "iam", "CreateRole?RoleName=unbounded&AssumeRolePolicyDocument={trust}");
            await MayAsync(who, "iam", $"AttachRolePolicy?RoleName=unbounded&PolicyArn={Administrator}");
            await MayAsync(who, "iam", "PutRolePolicy?RoleName=unbounded&PolicyName=limits&PolicyDocument={everything}");
        }

        public async Task FindRuleAsync(string who) =>
            rule = (string)JsonNode.Parse(await MayAsync(who, "config", """DescribeConfigRules {"ConfigRuleNames":["CTL-iam-password-policy"]}"""))!["ConfigRules"]![0]!["ConfigRuleArn"]!;

        private string Fill(string request) => request
            .Replace("{account}", accountId, StringComparison.Ordinal)
            .Replace("{policy}", $"arn:aws:iam::{accountId}:policy/", StringComparison.Ordinal)
            .Replace("{role}", $"arn:aws:iam::{accountId}:role/", StringComparison.Ordinal)
            .Replace("{rule}", rule, StringComparison.Ordinal)
            .Replace("{everything}", Everything, StringComparison.Ordinal)
            .Replace("{trust}", $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{accountId}}:root"},"Action":"sts:AssumeRole"}]}""", StringComparison.Ordinal);
    }
}
