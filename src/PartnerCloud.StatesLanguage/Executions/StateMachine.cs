namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>A revision of a state machine. It is immutable, so executions keep the revision of their start.</summary>
public sealed class StateMachine
{
    internal StateMachine(string arn, string roleArn, string definitionText, MachineDefinition definition, DateTimeOffset creationDate, DateTimeOffset updateDate)
    {
        Arn = arn;
        RoleArn = roleArn;
        DefinitionText = definitionText;
        Definition = definition;
        CreationDate = creationDate;
        UpdateDate = updateDate;
    }

    /// <summary>The state machine's ARN.</summary>
    public string Arn { get; }

    /// <summary>The state machine's name, which is the last part of the ARN.</summary>
    public string Name => Arn[(Arn.LastIndexOf(':') + 1)..];

    /// <summary>The region in the ARN.</summary>
    public string Region => Arn.Split(':')[3];

    /// <summary>The account in the ARN.</summary>
    public string AccountId => Arn.Split(':')[4];

    /// <summary>The role that executions act as.</summary>
    public string RoleArn { get; }

    /// <summary>The definition as given, with all placeholders filled.</summary>
    public string DefinitionText { get; }

    /// <summary>The time when the state machine was created.</summary>
    public DateTimeOffset CreationDate { get; }

    /// <summary>The time when this revision was created.</summary>
    public DateTimeOffset UpdateDate { get; }

    /// <summary>The id of this revision.</summary>
    public string RevisionId { get; } = Guid.NewGuid().ToString();

    /// <summary>Whether a task starts a child execution and waits for its end. AWS then needs a rule of EventBridge.</summary>
    public bool WaitsForExecutions => Definition.Graph.WaitsForJobs;

    /// <summary>Whether a name belongs to a Task, at any depth.</summary>
    public bool HasTask(string state) => Definition.Graph.Find(state)?.States[state].Type == "Task";

    internal MachineDefinition Definition { get; }

    /// <summary>The part of the state machine that the children of a Distributed Map run.</summary>
    internal StateMachine Labeled(string label, MachineDefinition definition)
    {
        var slash = Arn.IndexOf('/', StringComparison.Ordinal);
        return new($"{(slash < 0 ? Arn : Arn[..slash])}/{label}", RoleArn, DefinitionText, definition, CreationDate, UpdateDate);
    }
}
