using System.Text.Json;
using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Lambda;
using PartnerCloud.Cdk.Functions;
using PartnerCloud.Cdk.Settings;
using PartnerCloud.Cdk.Workflows;

namespace PartnerCloud.Cdk.Tests.Workflows;

public sealed class WorkflowTests
{
    public static TheoryData<string> Names => [.. WorkflowFile.All.Select(file => file.Name)];

    [Fact]
    public void Stack_ForEachWorkflowFile_HasAStateMachineOfThatName()
    {
        Assert.Contains("onboard-account", WorkflowFile.All.Select(file => file.Name));
        Assert.Equal(WorkflowFile.All.Select(file => file.Name), Synthesized.Resources("AWS::StepFunctions::StateMachine").Select(machine => machine.Text("StateMachineName")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StateMachine_OfAFile_HasItsDefinitionAndAllSubstitutions(string name)
    {
        var file = WorkflowFile.All.Single(workflow => workflow.Name == name);
        var machine = StateMachine(name);

        Assert.Equal(file.Definition.Replace("${Partition}", "aws", StringComparison.Ordinal), machine.Text("DefinitionString"));
        Assert.Equal(file.Placeholders.Except(["Partition"]).Order(StringComparer.Ordinal), machine.Properties.GetProperty("DefinitionSubstitutions").EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal));
        Assert.NotEmpty(file.Placeholders);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StateMachine_Deployed_IsStandardTracedAndEncrypted(string name)
    {
        var properties = StateMachine(name).Properties;

        Assert.Equal("STANDARD", properties.GetProperty("StateMachineType").GetString());
        Assert.True(properties.GetProperty("TracingConfiguration").GetProperty("Enabled").GetBoolean());
        Assert.Equal("CUSTOMER_MANAGED_KMS_KEY", properties.GetProperty("EncryptionConfiguration").GetProperty("Type").GetString());
        Assert.StartsWith("WorkflowKey", properties.GetProperty("EncryptionConfiguration").GetProperty("KmsKeyId").GetProperty("Fn::GetAtt")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StateMachine_Logging_CoversAllStatesWithoutData(string name)
    {
        var logging = StateMachine(name).Properties.GetProperty("LoggingConfiguration");
        var logs = Synthesized.Resources("AWS::Logs::LogGroup").Single(group => group.Text("LogGroupName") == $"/aws/vendedlogs/states/partner-cloud/{name}");

        Assert.Equal("ALL", logging.GetProperty("Level").GetString());
        Assert.False(logging.GetProperty("IncludeExecutionData").GetBoolean());
        Assert.Equal(logs.LogicalId, logging.GetProperty("Destinations")[0].GetProperty("CloudWatchLogsLogGroup").GetProperty("LogGroupArn").GetProperty("Fn::GetAtt")[0].GetString());
        Assert.Equal(365, logs.Properties.GetProperty("RetentionInDays").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StateMachine_OfAFile_HasATimeLimit(string name)
    {
        using var definition = JsonDocument.Parse(WorkflowFile.All.Single(workflow => workflow.Name == name).Definition);

        Assert.InRange(definition.RootElement.GetProperty("TimeoutSeconds").GetInt32(), 1, 30 * 24 * 3600);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Role_OfAWorkflow_MayInvokeOnlyItsFunctions(string name)
    {
        var called = WorkflowFile.All.Single(workflow => workflow.Name == name).FunctionTasks.Select(task => $"PartnerCloud-{task.FunctionName}").ToHashSet();
        var functions = Synthesized.Resources("AWS::Lambda::Function").Where(function => called.Contains(function.Text("FunctionName")!)).Select(function => $$"""{"Fn::GetAtt":["{{function.LogicalId}}","Arn"]}""");

        var statement = Role(name).Statements["CallsItsFunctions"];

        Assert.Equal("lambda:InvokeFunction", statement.GetProperty("Action").GetString());
        Assert.Equal(functions.Order(StringComparer.Ordinal), statement.GetProperty("Resource").EnumerateArray().Select(resource => resource.GetRawText()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Role_OfAWorkflow_HasOnlyTheExpectedStatements(string name)
    {
        var statements = Role(name).Statements;

        Assert.Equal([.. name == "maintain-users" ? ["AsksOperators"] : Array.Empty<string>(), "CallsItsFunctions", "EncryptsItsExecutions", "EncryptsItsLogs", "PublishesStatus", "SetsUpItsLogs", "WritesTraces"], statements.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("events:PutEvents", statements["PublishesStatus"].GetProperty("Action").GetString());
        Assert.Equal("AWS::Events::EventBus", TypeOf(statements["PublishesStatus"].GetProperty("Resource").GetProperty("Fn::GetAtt")[0].GetString()!));
        Assert.Equal($"arn:aws:states:us-east-1:111122223333:stateMachine:{name}", Equality(statements["EncryptsItsExecutions"], "kms:EncryptionContext:aws:states:stateMachineArn"));
        Assert.Equal("arn:aws:logs:us-east-1:111122223333:*", Equality(statements["EncryptsItsLogs"], "kms:EncryptionContext:SourceArn"));
        Assert.All(statements.Where(statement => statement.Value.GetProperty("Resource").ToString() == "*"), statement => Assert.Contains(statement.Key, Role(name).Reasons.Keys));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Role_OfAWorkflow_TrustsOnlyItsStateMachine(string name)
    {
        var trust = Assert.Single(Role(name).Properties.GetProperty("AssumeRolePolicyDocument").GetProperty("Statement").EnumerateArray());

        Assert.Equal("states.amazonaws.com", trust.GetProperty("Principal").GetProperty("Service").GetString());
        Assert.Equal("111122223333", Equality(trust, "aws:SourceAccount"));
        Assert.Equal($"arn:aws:states:us-east-1:111122223333:stateMachine:{name}", trust.GetProperty("Condition").GetProperty("ArnEquals").GetProperty("aws:SourceArn").GetString());
    }

    [Fact]
    public void Workflow_WithAnUnknownPlaceholder_NamesIt()
    {
        var file = new WorkflowFile("mistaken", """{"StartAt": "Do", "States": {"Do": {"Type": "Task", "Resource": "${Mistaken}", "End": true}}}""");

        var exception = Assert.Throws<WorkflowFileException>(() => Synthesized.OfStack(app => StackWith(app, file)));

        Assert.Contains("mistaken.asl.json has the placeholder ${Mistaken}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Workflow_ThatPublishesNothing_MayNotPublish()
    {
        var file = new WorkflowFile("silent", """{"StartAt": "Do", "States": {"Do": {"Type": "Task", "Parameters": {"FunctionName": "${ValidateRequestFunction}"}, "TimeoutSeconds": 60, "End": true}}}""");

        var role = Synthesized.Of(Synthesized.OfStack(app => StackWith(app, file)), "AWS::IAM::Role").Single(role => role.Text("RoleName") == "PartnerCloud-silent");

        Assert.DoesNotContain("PublishesStatus", role.Statements.Keys);
        Assert.Contains("CallsItsFunctions", role.Statements.Keys);
    }

    private static Stack StackWith(App app, WorkflowFile file)
    {
        var stack = new Stack(app, "Sample");
        var settings = PartnerCloudSettings.From(Synthesized.SampleContext.GetValueOrDefault);
        var key = new Key(stack, "Key");
        var bus = new EventBus(stack, "Bus");
        var functions = new FunctionFleet(stack, "Functions", new FunctionFleetProps
        {
            Settings = settings,
            Code = Code.FromAsset(Synthesized.PlaceholderPackage),
            Workflows = [file],
            CredentialsKey = key,
            WorkflowKey = key,
            OperatorsTopicArn = "arn:aws:sns:us-east-1:111122223333:PartnerCloud-Operators",
            EventBusName = bus.EventBusName,
        });
        _ = new Workflow(stack, "Workflow", new WorkflowProps { Settings = settings, File = file, Functions = functions, Bus = bus, Key = key });
        return stack;
    }

    private static SynthesizedResource StateMachine(string name) => Synthesized.Resources("AWS::StepFunctions::StateMachine").Single(machine => machine.Text("StateMachineName") == name);

    private static SynthesizedResource Role(string name) => Synthesized.Resources("AWS::IAM::Role")
        .Single(role => role.Properties.TryGetProperty("RoleName", out var roleName) && roleName.ToString() == $"PartnerCloud-{name}");

    private static string? Equality(JsonElement statement, string key) => statement.GetProperty("Condition").GetProperty("StringEquals").GetProperty(key).GetString();

    private static string TypeOf(string logicalId) => Synthesized.MainJson.GetProperty("Resources").GetProperty(logicalId).GetProperty("Type").GetString()!;
}
