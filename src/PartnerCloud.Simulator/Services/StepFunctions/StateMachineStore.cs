using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Engine;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>Holds the state machines of all accounts.</summary>
public sealed class StateMachineStore
{
    private readonly IExecutionEngine engine;
    private readonly SimulatedCloud? cloud;
    private readonly Lock gate = new();
    private readonly Dictionary<string, StateMachine> machines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, string>> tagsByArn = new(StringComparer.Ordinal);

    internal StateMachineStore(IExecutionEngine engine, SimulatedCloud? cloud)
    {
        this.engine = engine;
        this.cloud = cloud;
    }

    /// <summary>Creates a state machine, or returns an existing one with the same name and definition.</summary>
    /// <param name="accountId">The account of the state machine.</param>
    /// <param name="region">The region of the state machine.</param>
    /// <param name="name">The name of the state machine.</param>
    /// <param name="definition">The definition in Amazon States Language, with all placeholders filled.</param>
    /// <param name="roleArn">The role that executions act as. As in AWS, it is ignored for an existing state machine.</param>
    /// <param name="tags">The tags. As in AWS, they are ignored for an existing state machine.</param>
    /// <exception cref="Wire.AwsErrorException">InvalidName; InvalidDefinition, which lists every problem; StateMachineAlreadyExists for another definition;
    /// AccessDeniedException if Step Functions cannot assume the role.</exception>
    public StateMachine Create(
        string accountId, string region, string name, string definition, string roleArn, IReadOnlyDictionary<string, string>? tags = null)
    {
        if (name is null || !Arns.IsName(name))
            throw StepFunctionsErrors.InvalidName(name ?? "");
        var arn = Arns.StateMachine(accountId, region, name);
        lock (gate)
        {
            if (machines.TryGetValue(arn, out var existing))
            {
                return existing.DefinitionText == definition ? existing : throw StepFunctionsErrors.StateMachineExists(arn);
            }

            var machine = Define(arn, roleArn, definition);
            tagsByArn[arn] = new SortedDictionary<string, string>((tags ?? new Dictionary<string, string>()).ToDictionary(), StringComparer.Ordinal);
            return machines[arn] = machine;
        }
    }

    /// <summary>Replaces the definition and the role. Running executions keep theirs.</summary>
    /// <exception cref="Wire.AwsErrorException">StateMachineDoesNotExist, InvalidDefinition, AccessDeniedException.</exception>
    public StateMachine Update(string arn, string? definition, string? roleArn)
    {
        lock (gate)
        {
            var present = Get(arn);
            var text = definition ?? present.DefinitionText;
            return machines[arn] = Define(arn, roleArn ?? present.RoleArn, text, present.CreationDate);
        }
    }

    /// <summary>Finds a state machine.</summary>
    /// <exception cref="Wire.AwsErrorException">StateMachineDoesNotExist.</exception>
    public StateMachine Get(string arn)
    {
        lock (gate)
            return machines.GetValueOrDefault(arn) ?? throw StepFunctionsErrors.StateMachineMissing(arn);
    }

    /// <summary>The state machines of an account and region, by name.</summary>
    public IReadOnlyList<StateMachine> List(string accountId, string region)
    {
        lock (gate)
            return [.. machines.Values.Where(machine => machine.AccountId == accountId && machine.Region == region).OrderBy(machine => machine.Name, StringComparer.Ordinal)];
    }

    /// <summary>Reads or changes a state machine's tags.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Tags(string arn, Action<IDictionary<string, string>>? change = null)
    {
        lock (gate)
        {
            Get(arn);
            change?.Invoke(tagsByArn[arn]);
            return [.. tagsByArn[arn]];
        }
    }

    private StateMachine Define(string arn, string roleArn, string definition, DateTimeOffset? created = null)
    {
        try
        {
            var machine = engine.Define(arn, roleArn, definition, created);
            if (cloud is not null)
                StatesRoles.Check(cloud, roleArn, arn);
            return machine;
        }
        catch (InvalidDefinitionException error)
        {
            throw StepFunctionsErrors.InvalidDefinition(error.Message);
        }
    }
}
