using Amazon.CDK;
using Constructs;
using PartnerCloud.Cdk.Access;
using PartnerCloud.Cdk.Events;
using PartnerCloud.Cdk.Functions;
using PartnerCloud.Cdk.Keys;
using PartnerCloud.Cdk.Operations;
using PartnerCloud.Cdk.Organization;
using PartnerCloud.Cdk.Workflows;

namespace PartnerCloud.Cdk;

/// <summary>The stack that onboards customers' accounts, deployed into the management account. It only puts the constructs together.</summary>
public sealed class PartnerCloudStack : Stack
{
    /// <summary>The stack's id and name.</summary>
    public const string Name = "PartnerCloud";

    private const string Meaning = "Partner Cloud: onboards customers' AWS accounts on behalf of Cloud Application Manager.";

    /// <summary>Composes the stack.</summary>
    public PartnerCloudStack(Construct scope, string id, PartnerCloudStackProps props)
        : base(scope, id, props)
    {
        TemplateOptions.Description = Meaning;
        var credentialsKey = new CredentialsKey(this, "CredentialsKey", new CredentialsKeyProps { Settings = props.Settings }).Key;
        var workflowKey = new WorkflowKey(this, "WorkflowKey").Key;
        var bus = new StatusBus(this, "StatusBus", new StatusBusProps { Settings = props.Settings }).Bus;
        var functions = new FunctionFleet(this, "Functions", new FunctionFleetProps
        {
            Settings = props.Settings,
            Code = props.FunctionsCode,
            Workflows = WorkflowFile.All,
            CredentialsKey = credentialsKey,
            WorkflowKey = workflowKey,
            OperatorsTopicArn = FormatArn(new ArnComponents { Service = "sns", Resource = OperatorTopic.Name }),
            EventBusName = StatusBus.Name,
        });
        if (props.Settings.AttachGuardrails) _ = new Guardrails(this, "Guardrails", new GuardrailsProps { Settings = props.Settings, Functions = functions });
        var workflows = WorkflowFile.All.ToDictionary(file => file.Name, file =>
            new Workflow(this, file.Name, new WorkflowProps { Settings = props.Settings, File = file, Functions = functions, Bus = bus, Key = workflowKey }));
        var topic = new OperatorTopic(this, "OperatorTopic", new OperatorTopicProps { Settings = props.Settings, Key = workflowKey }).Topic;
        var security = props.Settings.SecurityEmail is { Length: > 0 } email ? new SecurityTopic(this, "SecurityTopic", email).Topic : null;
        var undelivered = new UndeliveredEvents(this, "UndeliveredEvents", workflowKey);
        var operations = new OperationsProps { Functions = functions, Workflows = workflows, Topic = topic, Undelivered = undelivered.Queue };
        _ = new FailureNotificationRule(this, "FailureNotices", operations);
        _ = new ConfirmationNotificationRule(this, "ConfirmationNotices", operations);
        _ = new SecurityNotifications(this, "SecurityNotices", new SecurityNotificationsProps { Settings = props.Settings, CredentialsKey = credentialsKey, WorkflowKey = workflowKey, Topics = security is null ? [topic] : [topic, security], Undelivered = undelivered.Queue });
        _ = new PasswordRevocationSchedule(this, "PasswordRevocation", operations);
        var measurement = new ExecutionMeasurementSchedule(this, "ExecutionMeasurement", operations);
        var failures = new FunctionFailures(this, "FunctionFailures", operations);
        var alarms = new Alarms(this, "Alarms", operations, measurement, failures);
        _ = new Dashboard(this, "Dashboard", operations, measurement, failures, alarms);
        var people = new AccessRoles(this, "People", new AccessRolesProps { Settings = props.Settings, CredentialsKey = credentialsKey, WorkflowKey = workflowKey });
        StackOutputs.Add(this, people.CamRoleArn, functions.RoleArnOf("VerifyCamAccess"), workflows.ToDictionary(workflow => workflow.Key, workflow => workflow.Value.Arn), bus.EventBusArn, topic.TopicArn, security?.TopicArn, props.Settings.AwsPackages);
        undelivered.ComesFirst();
        DeploymentTags.On(this);
    }
}
