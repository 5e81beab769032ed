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

    private readonly HashSet<string> deleting = new(StringComparer.Ordinal);

    internal StateMachineStore(IExecutionEngine engine, SimulatedCloud? cloud)
    {
        this.engine = engine;
        this.cloud = cloud;
    }

    /// <summary>Whether an execution of a state machine runs.</summary>
    internal Func<string, bool> IsRunning { get; set; } = _ => false;

    /// <summary>Takes note that a state machine is gone.</summary>
    internal Action<string> Deleted { get; set; } = _ => { };

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
            if (Find(arn) is { } existing)
            {
                ThrowIfDeleting(arn);
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
            ThrowIfDeleting(arn);
            var text = definition ?? present.DefinitionText;
            return machines[arn] = Define(arn, roleArn ?? present.RoleArn, text, present.CreationDate);
        }
    }

    /// <summary>Finds a state machine.</summary>
    /// <exception cref="Wire.AwsErrorException">StateMachineDoesNotExist.</exception>
    public StateMachine Get(string arn)
    {
        lock (gate)
            return Find(arn) ?? throw StepFunctionsErrors.StateMachineMissing(arn);
    }

    /// <summary>Deletes a state machine, as soon as none of its executions runs. It is no error if there is none.</summary>
    internal void Delete(string arn)
    {
        lock (gate)
            deleting.Add(arn);
        _ = IsDeleting(arn);
    }

    /// <summary>Whether a state machine waits for the end of its executions, to be deleted.</summary>
    internal bool IsDeleting(string arn)
    {
        lock (gate)
            return Find(arn) is not null && deleting.Contains(arn);
    }

    /// <exception cref="Wire.AwsErrorException">StateMachineDeleting.</exception>
    internal void ThrowIfDeleting(string arn)
    {
        if (IsDeleting(arn))
            throw StepFunctionsErrors.StateMachineDeleting(arn);
    }

    /// <summary>The state machines of an account and region, by name.</summary>
    public IReadOnlyList<StateMachine> List(string accountId, string region)
    {
        lock (gate)
        {
            deleting.ToList().ForEach(arn => Find(arn));
            return [.. machines.Values.Where(machine => machine.AccountId == accountId && machine.Region == region).OrderBy(machine => machine.Name, StringComparer.Ordinal)];
        }
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

    /// <summary>Finds a state machine, and completes its deletion first if nothing holds it up.</summary>
    private StateMachine? Find(string arn)
    {
        if (deleting.Contains(arn) && !IsRunning(arn))
        {
            deleting.Remove(arn);
            machines.Remove(arn);
            tagsByArn.Remove(arn);
            Deleted(arn);
        }

        return machines.GetValueOrDefault(arn);
    }

    private StateMachine Define(string arn, string roleArn, string definition, DateTimeOffset? created = null)
    {
        try
        {
            var machine = engine.Define(arn, roleArn, definition, created);
            if (cloud is not null)
                StatesRoles.Check(cloud, roleArn, arn);
            if (cloud is not null && machine.WaitsForExecutions)
                ManagedRule.Check(cloud, roleArn, arn);
            return machine;
        }
        catch (InvalidDefinitionException error)
        {
            throw StepFunctionsErrors.InvalidDefinition(error.Message);
        }
    }
}
