using PartnerCloud.StatesLanguage.Definition;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>One revision of a state machine. It does not change: executions keep the one that they started with.</summary>
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

    /// <summary>Its ARN.</summary>
    public string Arn { get; }

    /// <summary>Its name, the last part of the ARN.</summary>
    public string Name => Arn[(Arn.LastIndexOf(':') + 1)..];

    /// <summary>The region in the ARN.</summary>
    public string Region => Arn.Split(':')[3];

    /// <summary>The account in the ARN.</summary>
    public string AccountId => Arn.Split(':')[4];

    /// <summary>The role that executions act as. Only shown: the simulation does not check what the role may do.</summary>
    public string RoleArn { get; }

    /// <summary>The definition as it was given, placeholders filled.</summary>
    public string DefinitionText { get; }

    /// <summary>When the state machine was created.</summary>
    public DateTimeOffset CreationDate { get; }

    /// <summary>When this revision was.</summary>
    public DateTimeOffset UpdateDate { get; }

    /// <summary>This revision's id.</summary>
    public string RevisionId { get; } = Guid.NewGuid().ToString();

    internal MachineDefinition Definition { get; }
}
