using Amazon;
using Amazon.AccessAnalyzer;
using Amazon.Account;
using Amazon.CloudTrail;
using Amazon.ConfigService;
using Amazon.EC2;
using Amazon.EventBridge;
using Amazon.IdentityManagement;
using Amazon.Organizations;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3Control;
using Amazon.SecretsManager;
using Amazon.SecurityToken;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Accounts.Creation;
using PartnerCloud.Lambda.Accounts.Invitations;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Clients;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Lambda.Guardrails;
using PartnerCloud.Local.InProcess;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Server;
using PartnerCloud.Simulator.Services;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Lambda.Tests;

/// <summary>A simulated AWS for one test, the services under test with real clients, and clients to inspect the result.</summary>
internal sealed class TestAws : IAsyncDisposable
{
    private const string Management = "589942003651";
    private const string IssuersRole = "PartnerCloud-IssueCredentials";
    private const string IssuersKey = "ASIAISSUECREDENTIALS";
    private readonly LocalAwsServer server;

    static TestAws() => SdkPipeline.Register(); // the SDK retries without waiting

    private TestAws(CloudOptions options)
    {
        Cloud = new SimulatedCloud(Time, options);
        server = new LocalAwsServer(Cloud, AwsServices.Of(Cloud, new NoFunctions(), []));
        MakeIssuer();
        Options = TestOptions.Valid with { CustomersOuId = Cloud.OrganizationalUnitId("Customers"), AlternateContact = new("Cloud Operations", "Service desk", "+1 206 555 0100") };
    }

    /// <summary>The clock, which only the test moves.</summary>
    public VirtualTime Time { get; } = new(TestRequests.Now);

    public SimulatedCloud Cloud { get; }

    public PartnerCloudOptions Options { get; set; }

    public AmazonOrganizationsClient Organizations => new(Key(Management), Configured(new AmazonOrganizationsConfig()));

    /// <summary>Organizations without the SDK's retries.</summary>
    public AmazonOrganizationsClient OrganizationsWithoutRetries => new(Key(Management), Configured(new AmazonOrganizationsConfig()).SendingOnce());

    /// <summary>The client of the function that issues credentials. Not even the root user of the management account can read what it writes.</summary>
    public AmazonSecretsManagerClient Secrets => new(new BasicAWSCredentials(IssuersKey, "secret"), Configured(new AmazonSecretsManagerConfig()));

    public AmazonEventBridgeClient Events => new(Key(Management), Configured(new AmazonEventBridgeConfig()));

    public AmazonSecurityTokenServiceClient Sts => new(Key(Management), Configured(new AmazonSecurityTokenServiceConfig()));

    public AmazonResourceGroupsTaggingAPIClient Tagging => new(Key(Management), Configured(ProviderAccounts.ConfigFor(Options)));

    public AccountMembership Membership => new(Organizations.Named());

    public ProviderAccounts Providers => new(Tagging.Named());

    public AccountCreator Creator => new(Organizations.Named(), OrganizationsWithoutRetries.Named(), new AccountFinder(Organizations.Named()), Providers, Options, new CreationWaits(new Random(1)), new CreationQueue(Time, new Random(1)));

    public AccountPlacer Placer => PlacerWith(Options);

    public AccountPlacer PlacerWith(PartnerCloudOptions options) => new(Organizations.Named(), Membership, Providers, new AccountPlaces(Organizations.Named(), options), options);

    /// <summary>The enforcer, whose pauses move the clock.</summary>
    public GuardrailEnforcer Guardrails => new(
        new GuardrailAttachment(Organizations.Named(), new GuardrailCollection(Organizations.Named(), Options, NullLogger<GuardrailCollection>.Instance), NullLogger<GuardrailAttachment>.Instance),
        (time, _) =>
        {
            Time.Advance(time);
            return Task.CompletedTask;
        },
        Time);

    public AccountInviter InviterWith(InvitationCache cache) => new(Organizations.Named(), Membership, Providers, cache, Options);

    public InvitationWatcher WatcherWith(InvitationCache cache) => new(cache, Membership);

    /// <summary>The cache of a function's new environment.</summary>
    public InvitationCache NewInvitationCache() => new(OrganizationsWithoutRetries.Named(), Time);

    public TargetAccountFactory Accounts => new(Sts.Named(), new MemberCheck(Organizations.Named()), Options, Configure);

    public AccessVerifier Access => new(Accounts, new(() => BaselineCatalog.Load(Options)), Options, Time);

    public CamAccessVerifier CamAccess => new(Membership, new CamAccountSession(Sts.Named(), Options, Configure), Options);

    public BaselineRunner Baseline => new(BaselineCatalog.Load(Options), Accounts, Time);

    public CredentialsIssuer Issuer => new(Accounts, new PasswordIssuer(new CredentialsSecret(Secrets.Named(), Options), Options, Time), new FirstAdministratorRecord(Organizations.Named(), new AccountMembership(Organizations.Named())));

    public static async Task<TestAws> StartAsync(CloudOptions? options = null)
    {
        var aws = new TestAws(options ?? new CloudOptions());
        await aws.server.StartAsync(TestContext.Current.CancellationToken);
        return aws;
    }

    /// <summary>IAM as the root user of an account, to inspect and change it.</summary>
    public AmazonIdentityManagementServiceClient Iam(string accountId) => new(Key(accountId), Configured(new AmazonIdentityManagementServiceConfig()));

    public AmazonS3Client S3(string accountId) => new(Key(accountId), Configured(new AmazonS3Config()));

    public AmazonCloudTrailClient CloudTrail(string accountId, string region = "us-east-1") =>
        new(Key(accountId), Configured(new AmazonCloudTrailConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region) }));

    public AmazonConfigServiceClient Config(string accountId, string region = "us-east-1") =>
        new(Key(accountId), Configured(new AmazonConfigServiceConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region) }));

    public AmazonAccessAnalyzerClient AccessAnalyzer(string accountId) => new(Key(accountId), Configured(new AmazonAccessAnalyzerConfig()));

    public AmazonAccountClient Account(string accountId) => new(Key(accountId), Configured(new AmazonAccountConfig()));

    public AmazonS3ControlClient S3Control(string accountId) => new(Key(accountId), Configured(new AmazonS3ControlConfig()));

    public AmazonEC2Client EC2(string accountId, string region = "us-east-1") =>
        new(Key(accountId), Configured(new AmazonEC2Config { RegionEndpoint = RegionEndpoint.GetBySystemName(region) }));

    /// <summary>IAM as a session of a role that trusts the management account, or everybody.</summary>
    public async Task<AmazonIdentityManagementServiceClient> SessionOfAsync(string accountId, string role)
    {
        var keys = (await Sts.AssumeRoleAsync(new() { RoleArn = $"arn:aws:iam::{accountId}:role/{role}", RoleSessionName = "somebody" }, TestContext.Current.CancellationToken)).Credentials;
        return new(new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken), Configured(new AmazonIdentityManagementServiceConfig()));
    }

    /// <summary>Runs a creation to its end like the workflow, without its waits.</summary>
    public async Task<AccountCreation> CreateAsync(OnboardingRequest request, AccountCreation creation, int redriveCount = 0)
    {
        creation = await Creator.EnsureRequestedAsync(request, creation, redriveCount);
        while (creation.State == AccountCreationState.InProgress)
        {
            Time.Advance(TimeSpan.FromSeconds(creation.WaitSeconds));
            creation = await Creator.CheckAsync(request, creation, redriveCount);
        }
        return creation;
    }

    /// <summary>A provider's account that can be accessed.</summary>
    public async Task<string> NewAccountAsync(string providerId = "prov-1")
    {
        var created = await CreateAsync(TestRequests.For(providerId), NotStarted);
        Time.Advance(TimeSpan.FromMinutes(5));
        return created.AccountId!;
    }

    /// <summary>Calls an operation of IAM as the root user of an account. The functions' client need not have the operation.</summary>
    public Task IamAsync(string accountId, string action, params (string Name, string Value)[] parameters) => QueryAsync(accountId, "iam", "2010-05-08", action, parameters);

    /// <summary>Calls an operation of a query service as the root user of an account. The functions' client need not have the operation.</summary>
    public async Task QueryAsync(string accountId, string service, string version, string action, params (string Name, string Value)[] parameters)
    {
        using var http = new HttpClient();
        var fields = parameters.Append(("Action", action)).Append(("Version", version)).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2));
        using var call = new HttpRequestMessage(HttpMethod.Post, server.Endpoint) { Content = new FormUrlEncodedContent(fields) };
        call.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={accountId}/20261120/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await http.SendAsync(call);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Does what an operator might do by mistake. The functions' client has no such operation.</summary>
    public Task ScheduleSecretDeletionAsync(string name) => JsonAsync(Management, "secretsmanager", "secretsmanager.DeleteSecret", $$"""{"SecretId":"{{name}}"}""");

    /// <summary>Calls an operation of a JSON service as the root user of an account. The functions' client need not have the operation.</summary>
    public async Task JsonAsync(string accountId, string service, string target, string input)
    {
        using var http = new HttpClient();
        using var call = new HttpRequestMessage(HttpMethod.Post, server.Endpoint) { Content = new StringContent(input, null, "application/x-amz-json-1.1") };
        call.Headers.Add("X-Amz-Target", target);
        call.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={accountId}/20261120/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await http.SendAsync(call);
        answer.EnsureSuccessStatusCode();
    }

    public static AccountInvitation NotInvited => new(null, null, InvitationState.NotStarted, null, null, 0, 0, 0, 0);

    public static AccountCreation NotStarted => new(null, null, AccountCreationState.NotStarted, 0, 0, 0, 0);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    // a customer account's root user: bucket policies do not bind it, so a test can change what they protect
    private void MakeIssuer() => Cloud.Atomically(() =>
    {
        var role = new IamRole(IssuersRole, "/", "AROAISSUECREDENTIALS0", Cloud.Now) { TrustPolicy = """{"Version":"2012-10-17","Statement":[]}""", AssumableFrom = Cloud.Now };
        role.Attached.Add("arn:aws:iam::aws:policy/AdministratorAccess");
        Cloud.Accounts[Management].Iam.Roles.Add(IssuersRole, role);
        Cloud.Callers.RegisterPrincipal(IssuersKey, new Caller(Management, $"arn:aws:sts::{Management}:assumed-role/{IssuersRole}/test", $"{role.Id}:test", IssuersKey, "us-east-1"));
        return role;
    });

    private static BasicAWSCredentials Key(string accountId) => new(accountId == Management ? accountId : $"root-{accountId}", "secret");

    private void Configure(ClientConfig config)
    {
        var region = config.RegionEndpoint?.SystemName ?? "us-east-1";
        config.ServiceURL = server.Endpoint.ToString(); // this clears the region
        config.AuthenticationRegion = region;
    }

    private TConfig Configured<TConfig>(TConfig config) where TConfig : ClientConfig
    {
        Configure(config);
        return config;
    }
}
