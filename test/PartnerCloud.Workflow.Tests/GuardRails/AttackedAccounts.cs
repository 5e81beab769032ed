using System.Text.Json.Nodes;
using System.Xml.Linq;
using PartnerCloud.Local.People;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.Workflow.Tests.MaintainUsers;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>
/// The accounts of attacks.txt with their attackers. One was created without service control policies, and the takeover is prepared in it step by step. The
/// other was migrated with its existing identities, which have none of the partner's policies. So each line of defence is tested alone.
/// </summary>
public sealed class AttackedAccounts : IAsyncLifetime
{
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private const string Administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
    private const string Created = "created account without service control policies";
    private const string Migrated = "migrated account, existing identities";

    private readonly Dictionary<string, AttackedAccount> accounts = [];

    internal AttackedAccount this[string where] => accounts[where];

    public async ValueTask InitializeAsync()
    {
        accounts[Created] = await CreateAsync();
        accounts[Migrated] = await MigrateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var account in accounts.Values)
        {
            account.Wire.Dispose();
            await account.Aws.DisposeAsync();
        }
    }

    /// <summary>Prepares the takeover: a guarded group, a user that the partner creates in it, then an unguarded group for that user, and a key.</summary>
    private static async Task<AttackedAccount> CreateAsync()
    {
        var aws = await PreparedCloud.OnboardedWithoutServiceControlPolicies.CopyAsync();
        var id = aws.CreatedAccountId;
        var account = new AttackedAccount(aws, id);
        new SimulatedOperator(aws.Cloud, aws.Json).StartAnswering();
        Attacker.Administrator(aws, id);
        account.Keys["administrator"] = "ASIAADMINISTRATOR";
        await account.MustSucceedAsync("administrator", "iam", "CreateGroup?GroupName=Testers");
        foreach (var policy in (string[])["CTLCustomerPolicy", "CTLForceMfaPolicy"]) await account.MustSucceedAsync("administrator", "iam", $"AttachGroupPolicy?GroupName=Testers&PolicyArn={{policy}}{policy}");
        (await aws.MaintainAsync(UserRequests.For(id, "req-jane", UserRequests.Create("jane", "Testers")))).AssertSucceeded();
        await account.MustSucceedAsync("administrator", "iam", "RemoveUserFromGroup?GroupName=Testers&UserName=jane");
        await account.MustSucceedAsync("administrator", "iam", "CreateGroup?GroupName=Free");
        await account.MustSucceedAsync("administrator", "iam", $"AttachGroupPolicy?GroupName=Free&PolicyArn={Administrator}");
        await account.MustSucceedAsync("administrator", "iam", "AddUserToGroup?GroupName=Free&UserName=jane");
        account.Keys["jane, made by the partner"] = await account.KeyOfAsync("administrator", "jane");
        await account.MustSucceedAsync("administrator", "iam", "CreateUser?UserName=lena&PermissionsBoundary={policy}CTLCustomerBoundary");
        await account.MustSucceedAsync("administrator", "iam", "AddUserToGroup?GroupName=Free&UserName=lena");
        account.Keys["console user without MFA"] = account.Register("user/lena", multiFactor: false);
        account.Keys["existing role"] = id;
        await account.CreateUnboundedRoleAsync("existing role");
        await account.FindRuleAsync("existing role");
        return account;
    }

    private static async Task<AttackedAccount> MigrateAsync()
    {
        var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        var account = new AttackedAccount(aws, customer.AccountId);
        account.Keys["existing administrator"] = customer.AccountId;
        await account.MustSucceedAsync("existing administrator", "iam", "CreateUser?UserName=legacy");
        await account.MustSucceedAsync("existing administrator", "iam", $"AttachUserPolicy?UserName=legacy&PolicyArn={Administrator}");
        account.Keys["existing user"] = await account.KeyOfAsync("existing administrator", "legacy");
        await account.MustSucceedAsync("existing administrator", "iam", "CreateGroup?GroupName=Developers");
        await account.CreateUnboundedRoleAsync("existing administrator");
        (await aws.MigrateAsync(customer, TimeSpan.FromHours(1), customer.AcceptAsync)).AssertSucceeded();
        account.Keys["existing role"] = account.Register("assumed-role/unbounded", multiFactor: false);
        account.Keys["root user"] = $"root-{customer.AccountId}";
        await account.MustSucceedAsync("existing user", "iam", "CreateUser?UserName=bounded&PermissionsBoundary={policy}CTLCustomerBoundary");
        await account.FindRuleAsync("existing user");
        return account;
    }

    /// <summary>An account and the access keys of its attackers.</summary>
    internal sealed class AttackedAccount(TestPartnerCloud aws, string accountId)
    {
        private string rule = "";

        public TestPartnerCloud Aws => aws;

        public string AccountId => accountId;

        public AttackWire Wire { get; } = new(aws.Endpoint);

        public Dictionary<string, string> Keys { get; } = [];

        public Task<(int Status, string Body)> SendAsync(string who, string service, string request) => Wire.SendAsync(accountId, Keys[who], service, Fill(request));

        /// <summary>Sends a request that must succeed, so that the later attacks are possible at all.</summary>
        public async Task<string> MustSucceedAsync(string who, string service, string request)
        {
            var (status, body) = await SendAsync(who, service, request);
            Assert.True(status == 200, $"{request}: {body}");
            return body;
        }

        public async Task<string> KeyOfAsync(string who, string user) =>
            XElement.Parse(await MustSucceedAsync(who, "iam", $"CreateAccessKey?UserName={user}")).Descendants().Single(element => element.Name.LocalName == "AccessKeyId").Value;

        /// <summary>Registers a session as STS does, and returns its access key.</summary>
        public string Register(string principal, bool multiFactor)
        {
            var (key, service) = ("ASIA" + principal.Split('/')[1].ToUpperInvariant(), principal.StartsWith("user/", StringComparison.Ordinal) ? "iam" : "sts");
            var name = service == "iam" ? principal : $"{principal}/session";
            aws.Cloud.Callers.RegisterPrincipal(key, new Caller(accountId, $"arn:aws:{service}::{accountId}:{name}", principal, key, "us-east-1") { Session = new Session { MultiFactor = multiFactor } });
            return key;
        }

        public async Task CreateUnboundedRoleAsync(string who)
        {
            await MustSucceedAsync(who, "iam", "CreateRole?RoleName=unbounded&AssumeRolePolicyDocument={trust}");
            await MustSucceedAsync(who, "iam", $"AttachRolePolicy?RoleName=unbounded&PolicyArn={Administrator}");
            await MustSucceedAsync(who, "iam", "PutRolePolicy?RoleName=unbounded&PolicyName=limits&PolicyDocument={everything}");
        }

        public async Task FindRuleAsync(string who) =>
            rule = (string)JsonNode.Parse(await MustSucceedAsync(who, "config", """DescribeConfigRules {"ConfigRuleNames":["CTL-iam-password-policy"]}"""))!["ConfigRules"]![0]!["ConfigRuleArn"]!;

        private string Fill(string request) => request
            .Replace("{account}", accountId, StringComparison.Ordinal)
            .Replace("{policy}", $"arn:aws:iam::{accountId}:policy/", StringComparison.Ordinal)
            .Replace("{role}", $"arn:aws:iam::{accountId}:role/", StringComparison.Ordinal)
            .Replace("{rule}", rule, StringComparison.Ordinal)
            .Replace("{everything}", Everything, StringComparison.Ordinal)
            .Replace("{trust}", $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{accountId}}:root"},"Action":"sts:AssumeRole"}]}""", StringComparison.Ordinal);
    }
}
