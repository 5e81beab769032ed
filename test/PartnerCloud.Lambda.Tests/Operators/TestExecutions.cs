using System.Text.Json;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.StepFunctions;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Operators;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Server;
using PartnerCloud.Simulator.Services;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.StatesLanguage.Engine;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Lambda.Tests.Operators;

/// <summary>Step Functions and SNS over the wire, with a workflow of the test and functions that fail as the test says. The test moves the clock.</summary>
internal sealed class TestExecutions : IAsyncDisposable, IFunctionInvoker, IEventSink
{
    private const string Account = "589942003651";
    private readonly Activity activity = new();
    private readonly VirtualTime time = new(TestRequests.Now);
    private readonly SimulatedCloud cloud;
    private readonly StepFunctionsService states;
    private readonly LocalAwsServer server;

    private TestExecutions()
    {
        cloud = new(time);
        states = new(new ExecutionEngine(new EngineOptions { Functions = this, Events = this, Clock = time, Activity = activity }));
        server = new(cloud, [.. AwsServices.Of(cloud, this, []), states]);
    }

    public TimeProvider Time => time;

    /// <summary>The error of failing functions: its type, its message, and a stack trace that must not be shown.</summary>
    public (string Type, string Message) Failure { get; set; } = ("BucketNameTakenException", "The bucket is somebody else's.");

    public string StateMachineArn { get; private set; } = "";

    public IReadOnlyList<TopicMessage> Messages => cloud.MessagesOn(TestOptions.Valid.OperatorsTopicArn);

    /// <summary>The operations called, in order.</summary>
    public IEnumerable<string> Calls => cloud.Calls.All.Select(call => call.Operation);

    public OperatorNotifier Notifier => new(StatesClient, TopicsClient, TestOptions.Valid, NullLogger<OperatorNotifier>.Instance);

    public AmazonStepFunctionsClient StatesClient => new AmazonStepFunctionsClient(Key, Configured(new AmazonStepFunctionsConfig())).Named();

    private AmazonSimpleNotificationServiceClient TopicsClient => new AmazonSimpleNotificationServiceClient(Key, Configured(new AmazonSimpleNotificationServiceConfig())).Named();

    private static BasicAWSCredentials Key => new(Account, "secret");

    /// <summary>Starts the simulated services with one workflow.</summary>
    /// <param name="definition">The states in Amazon States Language, starting with the first.</param>
    /// <param name="timeoutSeconds">The workflow's time limit.</param>
    /// <param name="workflow">The workflow's name.</param>
    public static async Task<TestExecutions> StartAsync(string definition, int timeoutSeconds = 2_592_000, string workflow = "onboard-account")
    {
        var test = new TestExecutions();
        await test.server.StartAsync(TestContext.Current.CancellationToken);
        var first = TestRequests.Parse($"{{{definition}}}").EnumerateObject().First().Name;
        var machine = test.states.StateMachines.Create(
            Account, "us-east-1", workflow, $$$"""{"StartAt":"{{{first}}}","TimeoutSeconds":{{{timeoutSeconds}}},"States":{ {{{definition}}} } }""", $"arn:aws:iam::{Account}:role/workflow");
        test.StateMachineArn = machine.Arn;
        return test;
    }

    public Execution Start(string? input = null, string name = "req-000123") => states.Executions.Start(StateMachineArn, name, input ?? TestRequests.SampleJson);

    /// <summary>Lets executions reach a wait, moves the clock, and lets executions continue.</summary>
    public async Task AdvanceAsync(TimeSpan span)
    {
        await SettledAsync();
        time.Advance(span);
        await SettledAsync();
    }

    public void Stop(Execution execution, string? error = null, string? cause = null) => states.Executions.Stop(execution.Arn, error, cause);

    public Task RedriveAsync(Execution execution) => states.Executions.RedriveAsync(execution.Arn);

    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken) => Task.FromResult(functionName == "Succeeding"
        ? new FunctionAnswer("{}")
        : new FunctionAnswer(JsonSerializer.Serialize(new { errorType = Failure.Type, errorMessage = Failure.Message, stackTrace = new[] { "at Secret.Place()" } }), "Unhandled"));

    public Task<IReadOnlyList<EventAnswer>> PutEventsAsync(TaskCall call, IReadOnlyList<EventEntry> entries, CancellationToken cancellationToken) =>
        throw new NotSupportedException("No workflow of these tests puts events.");

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>A task whose function receives a request and an account, and fails.</summary>
    public static string FailingTask(string name, string payload = """{"account":{"id":"111122223333"}}""", string then = "\"End\":true") => $$$"""
        "{{{name}}}":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"Failing","Payload":{{{payload}}} },{{{then}}}}
        """;

    private async Task SettledAsync()
    {
        var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        activity.Idle += Settle;
        if (activity.IsIdle) Settle();
        await idle.Task.WaitAsync(TestContext.Current.CancellationToken);
        activity.Idle -= Settle;

        void Settle() => idle.TrySetResult();
    }

    private TConfig Configured<TConfig>(TConfig config) where TConfig : ClientConfig
    {
        config.ServiceURL = server.Endpoint.ToString();
        config.AuthenticationRegion = "us-east-1";
        return config;
    }
}
