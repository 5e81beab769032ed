using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.StatesLanguage.Engine;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>AWS Step Functions for Standard workflows, through its wire API and in process.</summary>
public sealed class StepFunctionsService : JsonService
{
    /// <summary>Creates the service.</summary>
    /// <param name="engine">The interpreter of the executions.</param>
    /// <param name="cloud">The cloud whose IAM says which roles may be assumed; null if state machines may have any role.</param>
    public StepFunctionsService(IExecutionEngine engine, SimulatedCloud? cloud = null)
        : base("states", "AWSStepFunctions", "1.0")
    {
        ArgumentNullException.ThrowIfNull(engine);
        StateMachines = new StateMachineStore(engine, cloud);
        Executions = new ExecutionStore(engine, StateMachines);
        engine.ChildExecutions = new ChildExecutions(Executions, cloud);
        if (cloud is not null)
            engine.Objects = new MapRunObjects(cloud);
        Register(new StateMachineOperations(StateMachines, Executions).All);
        Register(new ValidationOperations(engine).All);
        Register(new StateMachineTagOperations(StateMachines).All);
        Register(new ExecutionOperations(Executions, StateMachines).All);
        Register(new MapRunOperations(Executions).All);
        Register(new HistoryOperations(Executions).All);
        Register(new TaskTokenOperations(engine.Tokens).All);
        OnAsync("TestState", new TestStateOperation(engine, cloud).TestAsync);
        OnAsync("RedriveExecution", new RedriveOperation(Executions).RedriveAsync);
    }

    /// <summary>The tested functions do not depend on stale reads of executions.</summary>
    public override string? LagsBehind => null;

    internal override ActionTable Permissions => StepFunctionsAuthorization.Permissions;

    /// <summary>The state machines.</summary>
    public StateMachineStore StateMachines { get; }

    /// <summary>The executions.</summary>
    public ExecutionStore Executions { get; }

    private void Register(IEnumerable<StepFunctionsOperation> operations)
    {
        foreach (var operation in operations)
            On(operation.Name, (request, caller) => operation.Answer(new RequestFields(request, operation.Name, caller)));
    }
}
