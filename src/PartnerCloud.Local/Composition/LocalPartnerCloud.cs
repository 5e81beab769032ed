using System.Collections.Immutable;
using PartnerCloud.Local.Functions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Server;
using PartnerCloud.Simulator.Services;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Lambda;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Engine;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Composition;

/// <summary>
/// Partner Cloud on one machine: the simulated AWS with its organization, the workflows of <c>statemachine/</c>, and the functions.
/// One endpoint serves everything. Disposing it leaves nothing behind.
/// </summary>
public sealed class LocalPartnerCloud : IAsyncDisposable
{
    // The files beside the program do not change while it runs.
    private static readonly Lazy<ImmutableArray<string>> FunctionNames = new(ReadFunctionNames);
    private static readonly Lazy<IReadOnlyList<(string Name, string Definition)>> Workflows = new(() => [.. WorkflowFiles.Read()]);

    private readonly List<Func<ValueTask>> disposals = [];
    private readonly Lazy<HttpClient> http;
    private AsyncInvocations? invocations;
    private PacedTime? paced;

    private LocalPartnerCloud(LocalPartnerCloudOptions options)
    {
        http = new(() => new() { BaseAddress = Endpoint });
        LeakCheck = new(this, options.FunctionLog);
        Cloud = new(ClockOf(options), options.Cloud);
        ExecutionRoles.Make(Cloud, FunctionNames.Value, Workflows.Value);
        LocalAccessRoles.Make(Cloud);
        LocalCredentialsKey.Make(Cloud);
        if (options.ServiceControlPolicies)
            OrganizationGuardrails.Make(Cloud);
        CustomersOuId = Cloud.OrganizationalUnitId(LocalConfiguration.CustomersUnit);
    }

    /// <summary>The simulated AWS: its state, its faults, its calls.</summary>
    public SimulatedCloud Cloud { get; }

    /// <summary>Searches for leaked secrets. It runs by itself on disposal.</summary>
    public SecretLeakCheck LeakCheck { get; }

    /// <summary>The URL of the simulated AWS.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1");

    /// <summary>Step Functions, in process.</summary>
    public StepFunctionsService StepFunctions { get; private set; } = null!;

    /// <summary>Invokes the functions.</summary>
    public IFunctionInvoker Functions { get; private set; } = null!;

    /// <summary>The functions' processes. Null if the options set another invoker.</summary>
    public FunctionProcessHost? Processes => Functions as FunctionProcessHost;

    /// <summary>The ARN of the topic for notifications to operators.</summary>
    public string OperatorsTopicArn => LocalConfiguration.OperatorsTopicArn(Cloud);

    /// <summary>How many seconds pass in the simulated AWS per real second, while no function works.</summary>
    /// <exception cref="InvalidOperationException">It is set, but the options do not allow changes.</exception>
    public double TimeScale
    {
        get => paced?.Scale ?? 1;
        set => (paced ?? throw new InvalidOperationException("The time scale cannot be changed. Start it with AdjustableTimeScale, and without a Clock.")).Scale = value;
    }

    /// <summary>The id of the organizational unit for customers' accounts.</summary>
    public string CustomersOuId { get; }

    /// <summary>The id of the partner's management account.</summary>
    public string ManagementAccountId => Cloud.Options.ManagementAccountId;

    /// <summary>The path of the functions' assembly, in a folder with all its dependencies.</summary>
    public static string FunctionsAssembly { get; } = Path.Combine(AppContext.BaseDirectory, "functions", "PartnerCloud.Lambda.dll");

    /// <summary>Starts everything. A function's process starts at its first invocation.</summary>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<LocalPartnerCloud> StartAsync(LocalPartnerCloudOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var local = new LocalPartnerCloud(options);
        try
        {
            await local.StartFunctionsAsync(options, cancellationToken);
            await local.StartServicesAsync(options, cancellationToken);
            local.CreateStateMachines();
            local.Schedule(options);
            return local;
        }
        catch
        {
            await local.DisposeAsync();
            throw;
        }
    }

    /// <summary>The ARN of a workflow, for example <c>onboard-account</c>.</summary>
    public string StateMachineArn(string workflow) => LocalConfiguration.StateMachineArn(Cloud, workflow);

    /// <summary>Completes when the operators have got the notifications for all executions that have ended.</summary>
    public Task OperatorsNotifiedAsync() => invocations?.WhenDoneAsync() ?? Task.CompletedTask;

    /// <summary>Stops running executions, without notifications, and then the functions and the endpoint.</summary>
    /// <exception cref="SecretLeakedException">A secret of the simulated AWS has leaked. Everything is stopped anyway.</exception>
    public async ValueTask DisposeAsync()
    {
        if (invocations is not null)
            await invocations.DisposeAsync();
        foreach (var execution in Running())
            StepFunctions.Executions.Stop(execution.Arn, "LocalPartnerCloud.Stopped", "The simulated AWS was stopped.");
        var isFirst = disposals.Count > 0;
        foreach (var dispose in Enumerable.Reverse(disposals))
            await dispose();
        disposals.Clear();
        if (http.IsValueCreated)
            http.Value.Dispose();
        if (isFirst)
            LeakCheck.Check();
    }

    private TimeProvider ClockOf(LocalPartnerCloudOptions options)
    {
        if (options.Clock is { } clock)
            return clock;
        if (options is { TimeScale: <= 1, AdjustableTimeScale: false })
            return TimeProvider.System;
        paced = new PacedTime(options.Activity, options.TimeScale);
        disposals.Add(paced.DisposeAsync);
        return paced.Clock;
    }

    private async Task StartFunctionsAsync(LocalPartnerCloudOptions options, CancellationToken cancellationToken)
    {
        Functions = options.Invoker?.Invoke(EnvironmentOf) ?? await FunctionProcessHost.StartAsync(new()
        {
            AssemblyPath = FunctionsAssembly,
            EnvironmentOf = EnvironmentOf,
            AccountId = Cloud.Options.ManagementAccountId,
            Region = Cloud.Options.Region,
            ConcurrencyPerFunction = options.ConcurrencyPerFunction,
            Log = options.FunctionLog,
        }, cancellationToken);
        if (Functions is IAsyncDisposable disposable)
            disposals.Add(disposable.DisposeAsync);

        IReadOnlyDictionary<string, string> EnvironmentOf(string functionName)
        {
            var environment = LocalConfiguration.Environment(Cloud, Endpoint);
            foreach (var (name, value) in new FunctionPrincipals(Cloud).CredentialsOf(functionName).Concat(options.FunctionEnvironment))
                environment[name] = value;
            return environment;
        }
    }

    private async Task StartServicesAsync(LocalPartnerCloudOptions options, CancellationToken cancellationToken)
    {
        invocations = new(Functions, Cloud.Time, options.Activity);
        var notifications = new LocalOperatorNotifications(Cloud, invocations);
        Cloud.EventPut = new LocalConfirmationNotifications(Cloud, notifications).EventPut;
        StepFunctions = new(new ExecutionEngine(new EngineOptions
        {
            Functions = Functions,
            Integrations = [new WorkflowInvoke(new(Functions), Cloud)],
            Events = new TimedEvents(new WireEvents(() => new(http.Value, Cloud.Options.Region), new FunctionPrincipals(Cloud).AccessKeyOfTask), options.CallTime, Cloud.Time, options.Activity),
            StatusChanged = new LocalFailureNotifications(Cloud, notifications).StatusChanged,
            Clock = Cloud.Time,
            Activity = options.Activity,
            Random = options.Random,
        }), Cloud);
        Cloud.EventTargets.Add(new FunctionTarget(Cloud, FunctionNames.Value, (function, payload) => invocations.Begin(function, payload)));
        Cloud.EventTargets.Add(new StateMachineTarget(StepFunctions.Executions, start => Later(start, options.Activity)));
        var server = new LocalAwsServer(Cloud, [.. AwsServices.Of(Cloud, Functions, FunctionNames.Value), StepFunctions], options.Port);
        disposals.Add(server.DisposeAsync);
        await server.StartAsync(cancellationToken);
        Endpoint = server.Endpoint;
    }

    private static ImmutableArray<string> ReadFunctionNames() => FunctionCatalog.Read(FunctionsAssembly);

    /// <summary>Runs a step on another thread. It counts as work in progress from now on.</summary>
    private static void Later(Action step, Activity activity)
    {
        var working = activity.Begin();
        _ = Task.Run(() =>
        {
            using (working)
                step();
        });
    }

    private void CreateStateMachines()
    {
        var placeholders = LocalConfiguration.Placeholders(Cloud, FunctionNames.Value);
        foreach (var (name, definition) in Workflows.Value)
            StepFunctions.StateMachines.Create(ManagementAccountId, Cloud.Options.Region, name, Placeholders.Fill(definition, placeholders), LocalConfiguration.RoleArn(Cloud, name));
    }

    private void Schedule(LocalPartnerCloudOptions options)
    {
        if (options.MeasureEvery is { } measured)
            disposals.Add(new LocalExecutionMeasurement(Cloud, invocations!, measured).DisposeAsync);
        if (options.RevokeEvery is { } revoked)
            disposals.Add(new LocalPasswordRevocation(Cloud, invocations!, revoked).DisposeAsync);
    }

    private IEnumerable<Execution> Running() => StepFunctions is null ? [] :
        from machine in StepFunctions.StateMachines.List(ManagementAccountId, Cloud.Options.Region)
        from execution in StepFunctions.Executions.List(machine.Arn)
        where execution.State.Status == ExecutionStatus.Running
        select execution;
}
