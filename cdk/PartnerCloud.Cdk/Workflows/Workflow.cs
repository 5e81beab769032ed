using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.StepFunctions;
using Constructs;

namespace PartnerCloud.Cdk.Workflows;

/// <summary>
/// A state machine, made from its file. Only the placeholders are filled. The time limit is in the file. The logs say which states an execution
/// passed, without the data.
/// </summary>
public sealed class Workflow : Construct
{
    private const string PartitionPlaceholder = "Partition";

    /// <summary>Makes the state machine.</summary>
    /// <exception cref="WorkflowFileException">The file has an unknown placeholder.</exception>
    public Workflow(Construct scope, string id, WorkflowProps props)
        : base(scope, id)
    {
        var name = props.File.Name;
        var substitutions = Substitutions(props);
        Arn = Stack.Of(this).FormatArn(new ArnComponents { Service = "states", Resource = "stateMachine", ResourceName = name, ArnFormat = ArnFormat.COLON_RESOURCE_NAME });
        Logs = new LogGroup(this, "Logs", new LogGroupProps
        {
            // Under this prefix, Step Functions needs no resource policy of CloudWatch Logs. An account can have only ten.
            LogGroupName = $"/aws/vendedlogs/states/partner-cloud/{name}",
            Retention = LogRetention.Of(props.Settings.RetentionDays),
            EncryptionKey = props.Key,
            RemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
        });
        StateMachine = new CfnStateMachine(this, "StateMachine", new CfnStateMachineProps
        {
            StateMachineName = name,
            StateMachineType = "STANDARD",
            RoleArn = WorkflowRole.Make(this, Arn, props).RoleArn,
            // Filled here, so that template linters see ARNs. Step Functions fills the rest.
            DefinitionString = props.File.Definition.Replace($"${{{PartitionPlaceholder}}}", Stack.Of(this).Partition, StringComparison.Ordinal),
            DefinitionSubstitutions = substitutions,
            EncryptionConfiguration = new CfnStateMachine.EncryptionConfigurationProperty { Type = "CUSTOMER_MANAGED_KMS_KEY", KmsKeyId = props.Key.KeyArn, KmsDataKeyReusePeriodSeconds = 300 },
            LoggingConfiguration = new CfnStateMachine.LoggingConfigurationProperty
            {
                Level = "ALL",
                IncludeExecutionData = false,
                Destinations = new[] { new CfnStateMachine.LogDestinationProperty { CloudWatchLogsLogGroup = new CfnStateMachine.CloudWatchLogsLogGroupProperty { LogGroupArn = Logs.LogGroupArn } } },
            },
            TracingConfiguration = new CfnStateMachine.TracingConfigurationProperty { Enabled = true },
        });
    }

    /// <summary>The state machine.</summary>
    public CfnStateMachine StateMachine { get; }

    /// <summary>Its ARN, made from its name. So a resource can use it without waiting for the state machine.</summary>
    public string Arn { get; }

    /// <summary>Its log group.</summary>
    public ILogGroup Logs { get; }

    private static Dictionary<string, string> Substitutions(WorkflowProps props)
    {
        var known = new Dictionary<string, string> { ["EventBusName"] = props.Bus.EventBusName };
        foreach (var function in props.Functions.Names) known[$"{function}Function"] = props.Functions[function].FunctionArn;
        return props.File.Placeholders.Where(placeholder => placeholder != PartitionPlaceholder).Order(StringComparer.Ordinal).ToDictionary(placeholder => placeholder, placeholder => known.TryGetValue(placeholder, out var value)
            ? value
            : throw new WorkflowFileException(props.File.Name, $"has the placeholder ${{{placeholder}}}, which is unknown. Known are: {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}."));
    }
}
