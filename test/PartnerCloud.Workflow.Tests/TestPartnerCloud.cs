using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CloudTrail;
using Amazon.ConfigService;
using Amazon.IdentityManagement;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecretsManager;
using Amazon.SecurityToken;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Functions;
using PartnerCloud.Local.InProcess;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Services.SecretsManager;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Workflow.Tests;

/// <summary>Partner Cloud in virtual time, with the operations that tests need.</summary>
internal sealed class TestPartnerCloud : IAsyncDisposable
{
    private const string OnboardAccount = "onboard-account";
    public const string MaintainUsers = "maintain-users";
    private readonly VirtualPartnerCloud aws;
    private readonly HttpClient http;

    private TestPartnerCloud(VirtualPartnerCloud aws)
    {
        this.aws = aws;
        http = new() { BaseAddress = Endpoint };
        Json = new(http);
    }

    public static DateTimeOffset Start => VirtualPartnerCloud.Start;

    public SimulatedCloud Cloud => aws.Cloud;

    public Uri Endpoint => aws.Local.Endpoint;

    /// <summary>Calls over the wire, in the services' JSON protocols.</summary>
    public AwsJsonClient Json { get; }

    public FunctionLog Log => aws.Log;

    public SecretLeakCheck LeakCheck => aws.Local.LeakCheck;

    public string OperatorsTopicArn => aws.Local.OperatorsTopicArn;

    public string CustomersOuId => aws.Local.CustomersOuId;

    /// <summary>The only account that Organizations created.</summary>
    public string CreatedAccountId => Cloud.Atomically(() => Cloud.Organization.Members.Single(member => member.JoinedMethod == "CREATED").AccountId);

    public AmazonOrganizationsClient Organizations => new(Key(aws.Local.ManagementAccountId), Configured(new AmazonOrganizationsConfig()));

    public AmazonSecretsManagerClient Secrets => new(Key(aws.Local.ManagementAccountId), Configured(new AmazonSecretsManagerConfig()));

    /// <summary>Starts Partner Cloud on a new simulated AWS.</summary>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="serviceControlPolicies">Whether the organization's policies are attached, as in a deployment.</param>
    public static async Task<TestPartnerCloud> StartAsync(CloudOptions? options = null, bool serviceControlPolicies = true) =>
        new(await VirtualPartnerCloud.StartAsync(options, new(), TestContext.Current.CancellationToken, serviceControlPolicies));

    /// <summary>Starts with a copy of another cloud's state, options and time. The copy does not have the other cloud's executions.</summary>
    internal static async Task<TestPartnerCloud> CopyFromAsync(SimulatedCloud past, bool serviceControlPolicies = true)
    {
        var aws = await StartAsync(past.Options, serviceControlPolicies);
        await aws.aws.CopyFromAsync(past);
        return aws;
    }

    /// <summary>Onboards a provider as CAM requests it, and waits for the end.</summary>
    public Task<Execution> OnboardAsync(string providerId = "prov-1", string requestId = "req-1", Action<JsonObject>? change = null) =>
        RunAsync(requestId, Requests.CreateAccount(providerId, requestId, change).ToJsonString());

    /// <summary>What the output says of an account that is where customers' accounts belong.</summary>
    public JsonObject InCustomersUnit() => new() { ["organizationalUnitId"] = CustomersOuId, ["where"] = "CustomersUnit", ["findings"] = new JsonArray() };

    /// <summary>Runs a request for users under its own request id, and waits for the end.</summary>
    public Task<Execution> MaintainAsync(JsonObject request) => RunAsync((string)request["requestId"]!, request.ToJsonString(), MaintainUsers);

    /// <summary>Starts a workflow with any input, and waits for the end.</summary>
    public Task<Execution> RunAsync(string name, string input, string workflow = OnboardAccount) =>
        aws.RunAsync(workflow, name, input, TestContext.Current.CancellationToken);

    /// <summary>Starts a workflow with any input.</summary>
    public Execution Begin(string name, string input, string workflow = OnboardAccount) => aws.Begin(workflow, name, input);

    /// <summary>Makes a call wait until an execution has ended. Virtual time passes while it waits.</summary>
    public Task HangUntilEndOfAsync(Execution execution) => aws.HangAsync(() => execution.State.Status != ExecutionStatus.Running);

    /// <summary>A customer with their own account, which has CTLDeveloperRole as the guide describes it.</summary>
    public async Task<Customer> CustomerAsync(string accountId = "210987654321")
    {
        Cloud.AddStandAloneAccount(accountId);
        var customer = new Customer(this, accountId);
        await customer.MakeRoleAsync();
        return customer;
    }

    /// <summary>Migrates a customer's account as CAM requests it, and waits for the end.</summary>
    /// <param name="customer">The owner of the account.</param>
    /// <param name="after">The time from the start to the action.</param>
    /// <param name="act">The action.</param>
    /// <param name="providerId">The provider in CAM.</param>
    /// <param name="requestId">CAM's request.</param>
    public Task<Execution> MigrateAsync(Customer customer, TimeSpan after, Func<Task> act, string providerId = "prov-1", string requestId = "req-1") =>
        RunAsync(Requests.MigrateAccount(customer.AccountId, providerId, requestId), after, act);

    /// <summary>Starts an onboarding, runs an action after a while, and waits for the end.</summary>
    public async Task<Execution> RunAsync(JsonObject request, TimeSpan after, Func<Task> act)
    {
        var (execution, acted) = AtOnce(() => (aws.Begin(OnboardAccount, (string)request["requestId"]!, request.ToJsonString()), LaterAsync(after, act)));
        await execution.Completion.WaitAsync(TestContext.Current.CancellationToken);
        if (acted.IsCompleted) await acted;
        return execution;
    }

    /// <summary>Migrates an account without any further action of the customer.</summary>
    public Task<Execution> MigrateAsync(Customer customer, string providerId = "prov-1", string requestId = "req-1") =>
        RunAsync(requestId, Requests.MigrateAccount(customer.AccountId, providerId, requestId).ToJsonString());

    /// <summary>Starts several things at the same moment. The clock stands still until all have started.</summary>
    public T AtOnce<T>(Func<T> begin) => aws.AtOnce(begin);

    /// <summary>Runs an action after a while of the cloud's time. The clock stands still during the action.</summary>
    public Task LaterAsync(TimeSpan after, Func<Task> act) => aws.LaterAsync(after, act);

    /// <summary>Invokes a function outside its workflow. It must succeed.</summary>
    public async Task<JsonObject> InvokeAsync(string function, JsonNode payload)
    {
        var answer = await aws.Local.Functions.InvokeAsync(function, payload.ToJsonString(), TestContext.Current.CancellationToken);
        Assert.True(answer.FunctionError is null, answer.Payload);
        return JsonNode.Parse(answer.Payload)!.AsObject();
    }

    /// <summary>Invokes a function outside its workflow. It may fail.</summary>
    public Task<FunctionAnswer> TryInvokeAsync(string function, string payload) => aws.Local.Functions.InvokeAsync(function, payload, TestContext.Current.CancellationToken);

    /// <summary>Redrives an execution as an operator does, and waits for the end.</summary>
    public async Task<Execution> RedriveAsync(Execution execution)
    {
        await aws.RedriveAsync(execution, TestContext.Current.CancellationToken);
        return execution;
    }

    /// <summary>Redrives an execution as an operator does, runs an action after a while, and waits for the end.</summary>
    public async Task<Execution> RedriveAsync(Execution execution, TimeSpan after, Func<Task> act)
    {
        var acted = await aws.AtOnceAsync(async () =>
        {
            await aws.Local.StepFunctions.Executions.RedriveAsync(execution.Arn);
            return LaterAsync(after, act);
        });
        await execution.Completion.WaitAsync(TestContext.Current.CancellationToken);
        if (acted.IsCompleted) await acted;
        return execution;
    }

    /// <summary>Redrives an execution as several operators at the same moment, and waits for the end. Returns null for each success, or the refusal.</summary>
    public async Task<IReadOnlyList<string?>> RedriveAtOnceAsync(Execution execution, int operators)
    {
        var answers = await aws.AtOnceAsync(() => Task.WhenAll(Enumerable.Range(0, operators).Select(_ => TryAsync())));
        await execution.Completion.WaitAsync(TestContext.Current.CancellationToken);
        return answers;

        async Task<string?> TryAsync()
        {
            try
            {
                await Json.CallAsync(aws.Local.ManagementAccountId, "states", "AWSStepFunctions.RedriveExecution", new() { ["executionArn"] = execution.Arn }, TestContext.Current.CancellationToken);
                return null;
            }
            catch (AwsErrorException refused)
            {
                return $"{refused.Code}: {refused.Message}";
            }
        }
    }

    /// <summary>Lets time pass.</summary>
    public Task PassAsync(TimeSpan time) => aws.PassAsync(time);

    /// <summary>Invites a customer's account as an operator does in the console: without a note, and with tags only if a provider is given.</summary>
    public Task InviteByHandAsync(Customer customer, string? providerId = null) => OrganizationsAsync(aws.Local.ManagementAccountId, "InviteAccountToOrganization", new()
    {
        ["Target"] = new JsonObject { ["Id"] = customer.AccountId, ["Type"] = "ACCOUNT" },
        ["Tags"] = providerId is null ? null : OwnersTags(providerId),
    });

    /// <summary>Tags an account as docs/operate.md says.</summary>
    public Task TagByHandAsync(string accountId, string providerId = "prov-1") => OrganizationsAsync(
        aws.Local.ManagementAccountId, "TagResource", new() { ["ResourceId"] = accountId, ["Tags"] = OwnersTags(providerId) });

    /// <summary>The notifications that the operators have so far.</summary>
    public IReadOnlyList<TopicMessage> Notifications => Cloud.MessagesOn(aws.Local.OperatorsTopicArn);

    /// <summary>The operators' notifications, after those of all ended executions have arrived.</summary>
    public async Task<IReadOnlyList<TopicMessage>> NotificationsAsync()
    {
        await aws.Local.OperatorsNotifiedAsync();
        return Notifications;
    }

    /// <summary>Stops an execution as an operator does in the console.</summary>
    public void Abort(string name, string error, string cause) =>
        aws.Local.StepFunctions.Executions.Stop($"{aws.Local.StateMachineArn(OnboardAccount).Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{name}", error, cause);

    /// <summary>Measures the running executions as the schedule does.</summary>
    public async Task MeasureAsync()
    {
        var payload = new JsonObject { ["stateMachineArns"] = new JsonArray(aws.Local.StateMachineArn(OnboardAccount), aws.Local.StateMachineArn(MaintainUsers)) };
        var answer = await aws.Local.Functions.InvokeAsync("MeasureExecutions", payload.ToJsonString(), TestContext.Current.CancellationToken);
        Assert.True(answer.FunctionError is null, answer.Payload);
    }

    /// <summary>Expires unused passwords as the schedule does.</summary>
    public Task<FunctionAnswer> RevokeUnusedPasswordsAsync() => aws.Local.Functions.InvokeAsync("RevokeUnusedPasswords", LocalPasswordRevocation.EventAt(Cloud), TestContext.Current.CancellationToken);

    /// <summary>Deploys the service control policies as CloudFormation does, without any virtual time passing. Returns the function's response.</summary>
    public async Task<JsonObject> EnforceGuardrailsAsync(string requestType = "Create")
    {
        var answer = await aws.AtOnceAsync(() => InvokeAsync("EnforceGuardrails", new JsonObject
        {
            ["RequestType"] = requestType,
            ["ResponseURL"] = "https://cloudformation-custom-resource-response-useast1.s3.amazonaws.com/answer",
            ["StackId"] = "arn:aws:cloudformation:us-east-1:589942003651:stack/PartnerCloud/0",
            ["RequestId"] = "deployment-1",
            ["LogicalResourceId"] = "Guardrails",
            ["ResourceProperties"] = new JsonObject { [nameof(CustomersOuId)] = CustomersOuId, ["DepartingOuId"] = Cloud.OrganizationalUnitId(LocalConfiguration.DepartingUnit) },
        }));
        Assert.True((string?)answer["Status"] == "SUCCESS", answer.ToJsonString());
        return answer;
    }

    /// <summary>Changes the workflow's time limit.</summary>
    public void LimitTo(TimeSpan limit) => Redefine(workflow => workflow["TimeoutSeconds"] = (int)limit.TotalSeconds);

    /// <summary>Changes the workflow's definition.</summary>
    public void Redefine(Action<JsonNode> change)
    {
        var machine = aws.Local.StepFunctions.StateMachines.Get(aws.Local.StateMachineArn(OnboardAccount));
        var definition = JsonNode.Parse(machine.DefinitionText)!;
        change(definition);
        aws.Local.StepFunctions.StateMachines.Update(machine.Arn, definition.ToJsonString(), null);
    }

    /// <summary>Adds a workflow that is not ours.</summary>
    public void AddStateMachine(string name, string definition) =>
        aws.Local.StepFunctions.StateMachines.Create(aws.Local.ManagementAccountId, Cloud.Options.Region, name, definition, LocalConfiguration.RoleArn(Cloud, OnboardAccount));

    /// <summary>Kills the process of a function at its current call.</summary>
    public Task KillAsync(string functionName)
    {
        aws.Kill(functionName);
        return Task.CompletedTask;
    }

    /// <summary>Calls Organizations as the administrator of an account, also operations that our own client does not have.</summary>
    public Task<JsonObject> OrganizationsAsync(string accountId, string operation, JsonObject input) =>
        Json.CallAsync(accountId, "organizations", $"AWSOrganizationsV20161128.{operation}", input, TestContext.Current.CancellationToken);

    public AmazonIdentityManagementServiceClient Iam(string accountId) => new(Key(accountId), Configured(new AmazonIdentityManagementServiceConfig()));

    /// <summary>An IAM client with a session of a role that trusts the partner's account.</summary>
    public async Task<AmazonIdentityManagementServiceClient> SessionOfAsync(string accountId, string role)
    {
        using var sts = new AmazonSecurityTokenServiceClient(Key("589942003651"), Configured(new AmazonSecurityTokenServiceConfig()));
        var keys = (await sts.AssumeRoleAsync(new() { RoleArn = $"arn:aws:iam::{accountId}:role/{role}", RoleSessionName = "somebody", DurationSeconds = 3600 })).Credentials;
        return new(new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken), Configured(new AmazonIdentityManagementServiceConfig()));
    }

    public AmazonS3Client S3(string accountId) => new(Key(accountId), Configured(new AmazonS3Config()));

    public AmazonCloudTrailClient CloudTrail(string accountId) => new(Key(accountId), Configured(new AmazonCloudTrailConfig()));

    public AmazonConfigServiceClient Config(string accountId) => new(Key(accountId), Configured(new AmazonConfigServiceConfig()));

    /// <summary>The member accounts of the organization.</summary>
    public async Task<IReadOnlyList<Amazon.Organizations.Model.Account>> MembersAsync()
    {
        var members = new List<Amazon.Organizations.Model.Account>();
        await foreach (var account in Organizations.Paginators.ListAccounts(new ListAccountsRequest()).Accounts)
        {
            if (account.Id != aws.Local.ManagementAccountId) members.Add(account);
        }
        return members;
    }

    /// <summary>The OU or root that an account is in.</summary>
    public async Task<string> ParentOfAsync(string accountId) => (await Organizations.Paginators.ListParents(new ListParentsRequest { ChildId = accountId }).Parents.SingleAsync()).Id;

    private static JsonArray OwnersTags(string providerId) =>
        [new JsonObject { ["Key"] = "provider-id", ["Value"] = providerId }, new JsonObject { ["Key"] = "organization-id", ["Value"] = "org-42" }];

    /// <summary>An account's tags in Organizations.</summary>
    public async Task<IEnumerable<(string Key, string Value)>> TagsAsync(string accountId) =>
        (await Organizations.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceId = accountId })).Tags.Select(tag => (tag.Key, tag.Value)).Order();

    /// <summary>The content of the secret of a provider's first administrator.</summary>
    public Task<JsonObject> CredentialsAsync(string providerId = "prov-1") => Task.FromResult(SecretOf(SecretOfAdministrator(providerId).Name));

    /// <summary>The content of a secret, read from the cloud's state, because only its requester and the functions may read it.</summary>
    public JsonObject SecretOf(string name) => JsonNode.Parse(Cloud.Atomically(() => Cloud.Accounts[aws.Local.ManagementAccountId].In(Cloud.Options.Region).State<SecretsManagerState>().Secrets[name].At("AWSCURRENT")!.Text!))!.AsObject();

    /// <summary>The secret of a provider's first administrator, in the cloud's state.</summary>
    internal Secret SecretOfAdministrator(string providerId = "prov-1") => Cloud.Accounts[Cloud.Options.ManagementAccountId].In(Cloud.Options.Region).State<SecretsManagerState>().Secrets.Values
        .Single(secret => secret.Name.EndsWith("/Administrator/credentials", StringComparison.Ordinal) && secret.Tags["provider-id"] == providerId);

    /// <summary>Signs the provider's first administrator in with the password of the secret.</summary>
    public async Task<SignIn> SignInAsync(string providerId = "prov-1")
    {
        var credentials = await CredentialsAsync(providerId);
        return Cloud.TrySignIn((string)credentials["accountId"]!, (string)credentials["userName"]!, (string)credentials["password"]!);
    }

    /// <summary>A Secrets Manager client with a role of the management account that allows only the given actions.</summary>
    public AmazonSecretsManagerClient RoleThatMay(params string[] actions)
    {
        const string Key = "ASIASOMEROLE";
        var account = Cloud.Accounts[Cloud.Options.ManagementAccountId];
        var role = new IamRole("SomeRole", "/", "AROASOMEROLE", Cloud.Now) { TrustPolicy = "{}", AssumableFrom = Cloud.Now };
        role.Inline["Does"] = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":{{JsonSerializer.Serialize(actions)}},"Resource":"*"}]}""";
        Cloud.Atomically(() => account.Iam.Roles[role.Name] = role);
        Cloud.Callers.RegisterPrincipal(Key, new Caller(account.Id, $"arn:aws:sts::{account.Id}:assumed-role/{role.Name}/somebody", $"{role.Id}:somebody", Key, Cloud.Options.Region));
        return new(new SessionAWSCredentials(Key, "not-checked-here", "not-checked-here"), Configured(new AmazonSecretsManagerConfig()));
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return aws.DisposeAsync();
    }

    private static BasicAWSCredentials Key(string accountId) => new(accountId, "not-checked-here");

    private TConfig Configured<TConfig>(TConfig config) where TConfig : ClientConfig
    {
        config.ServiceURL = Endpoint.ToString();
        config.AuthenticationRegion = Cloud.Options.Region;
        return config;
    }
}
