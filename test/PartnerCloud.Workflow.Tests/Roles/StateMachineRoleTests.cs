using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.Roles;

/// <summary>A state machine that a person creates through the API acts with the role that they give it.</summary>
public sealed class StateMachineRoleTests
{
    private const string Role = "theirs";

    [Theory]
    [InlineData("lambda.amazonaws.com", "{}")]
    [InlineData("states.eu-west-1.amazonaws.com", "{}")]
    [InlineData("states.amazonaws.com", """{"StringEquals":{"aws:SourceAccount":"111122223333"}}""")]
    [InlineData(null, "{}")]
    public async Task Create_RoleThatStepFunctionsCannotAssume_IsRefusedWithAwsWords(string? principal, string condition)
    {
        await using var aws = await TestPartnerCloud.StartAsync(new() { RolePropagation = TimeSpan.Zero });
        if (principal is not null) await CreateRoleAsync(aws, principal, condition);

        var error = await Assert.ThrowsAsync<AwsErrorException>(() => CreateAsync(aws, Invoke));

        Assert.Equal("AccessDeniedException", error.Code);
        Assert.Equal("Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.", error.Message);
    }

    [Fact]
    public async Task Create_RoleOfAnotherAccount_IsRefused()
    {
        await using var aws = await TestPartnerCloud.StartAsync(new() { RolePropagation = TimeSpan.Zero });

        var error = await Assert.ThrowsAsync<AwsErrorException>(() => CreateAsync(aws, Invoke, "arn:aws:iam::111122223333:role/theirs"));

        Assert.Equal(("AccessDeniedException", "Cross-account pass role is not allowed."), (error.Code, error.Message));
    }

    [Theory]
    [InlineData(Invoke, null, "Lambda.AWSLambdaException")]
    [InlineData(ByArn, null, "Lambda.AWSLambdaException")]
    [InlineData(Put, null, "EventBridge.AccessDeniedException")]
    [InlineData(Invoke, "lambda:InvokeFunction", "RequestRefusedException")]
    [InlineData(ByArn, "lambda:InvokeFunction", "RequestRefusedException")]
    [InlineData(Put, "events:PutEvents", null)]
    public async Task Run_WithARoleOfTheirOwn_HasItsPermissions(string task, string? allowed, string? error)
    {
        await using var aws = await TestPartnerCloud.StartAsync(new() { RolePropagation = TimeSpan.Zero });
        var role = await CreateRoleAsync(aws, "states.us-east-1.amazonaws.com", "{}");
        if (allowed is not null)
        {
            await aws.Iam(Account(aws)).PutRolePolicyAsync(new()
            {
                RoleName = Role,
                PolicyName = "p",
                PolicyDocument = $$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"{{allowed}}","Resource":"*"} }""",
            });
        }

        await CreateAsync(aws, task, role.Arn);
        var state = (await aws.RunAsync("run", "{}", "mine")).State;

        Assert.Equal((error is null ? ExecutionStatus.Succeeded : ExecutionStatus.Failed, error), (state.Status, state.Error));
        if (allowed is null) Assert.Contains($":assumed-role/{Role}/mine", state.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AfterTheRoleIsDeleted_FailsWithoutPermissions()
    {
        await using var aws = await TestPartnerCloud.StartAsync(new() { RolePropagation = TimeSpan.Zero });
        var role = await CreateRoleAsync(aws, "states.amazonaws.com", "{}");
        await CreateAsync(aws, Invoke, role.Arn);
        Assert.True(aws.Cloud.Accounts[Account(aws)].Iam.Roles.Remove(Role));

        var state = (await aws.RunAsync("run", "{}", "mine")).State;

        Assert.Equal("States.Permissions", state.Error);
        Assert.Contains("assume the provided role", state.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "StepFunctions.AWSStepFunctionsException", "states:StartExecution")]
    [InlineData("states:StartExecution", "StepFunctions.AWSStepFunctionsException", "states:DescribeExecution")]
    [InlineData("states:*", null, null)]
    public async Task Run_WithAChildExecution_NeedsItsPermissions(string? allowed, string? error, string? missing)
    {
        await using var aws = await TestPartnerCloud.StartAsync(new() { RolePropagation = TimeSpan.Zero });
        var role = await CreateRoleAsync(aws, "states.amazonaws.com", "{}");
        await AllowAsync(aws, ManagedRule);
        await CreateAsync(aws, """{"Type":"Succeed"}""", role.Arn, "child");
        await CreateAsync(aws, Child, role.Arn);
        await AllowAsync(aws, allowed is null ? ManagedRule : $"{ManagedRule},\"{allowed}\"");

        var state = (await aws.RunAsync("run", "{}", "mine")).State;

        Assert.Equal((error is null ? ExecutionStatus.Succeeded : ExecutionStatus.Failed, error), (state.Status, state.Error));
        if (missing is not null) Assert.Contains($"/mine is not authorized to perform: {missing} on resource: arn:aws:states:", state.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WaitsForAChildExecution_NeedsTheManagedRule()
    {
        await using var aws = await TestPartnerCloud.StartAsync(new() { RolePropagation = TimeSpan.Zero });
        var role = await CreateRoleAsync(aws, "states.amazonaws.com", "{}");
        await AllowAsync(aws, "\"states:*\",\"events:PutRule\"");

        var error = await Assert.ThrowsAsync<AwsErrorException>(() => CreateAsync(aws, Child, role.Arn));
        await CreateAsync(aws, Child.Replace(".sync:2", "", StringComparison.Ordinal), role.Arn);

        Assert.Equal(("AccessDeniedException", $"'{role.Arn}' is not authorized to create managed-rule."), (error.Code, error.Message));
    }

    private const string ManagedRule = "\"events:PutTargets\",\"events:PutRule\",\"events:DescribeRule\"";
    private const string Child = """{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2","Parameters":{"StateMachineArn":"arn:aws:states:us-east-1:589942003651:stateMachine:child"},"End":true}""";
    private const string Invoke = """{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"ValidateRequest","Payload":{"request":{}}},"End":true}""";
    private const string ByArn = """{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:589942003651:function:ValidateRequest","Parameters":{"request":{}},"End":true}""";
    private const string Put = """{"Type":"Task","Resource":"arn:aws:states:::events:putEvents","Parameters":{"Entries":[{"Source":"a","DetailType":"b","Detail":{}}]},"End":true}""";

    private static Task<PutRolePolicyResponse> AllowAsync(TestPartnerCloud aws, string actions) => aws.Iam(Account(aws)).PutRolePolicyAsync(new()
    {
        RoleName = Role,
        PolicyName = "p",
        PolicyDocument = $$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":[{{actions}}],"Resource":"*"} }""",
    });

    private static string Account(TestPartnerCloud aws) => aws.Cloud.Options.ManagementAccountId;

    private static async Task<Role> CreateRoleAsync(TestPartnerCloud aws, string principal, string condition) => (await aws.Iam(Account(aws)).CreateRoleAsync(new()
    {
        RoleName = Role,
        AssumeRolePolicyDocument = $$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"{{principal}}"},"Action":"sts:AssumeRole","Condition":{{condition}} } }""",
    })).Role;

    private static Task<JsonObject> CreateAsync(TestPartnerCloud aws, string task, string? roleArn = null, string name = "mine") => aws.Json.CallAsync(Account(aws), "states", "AWSStepFunctions.CreateStateMachine", new JsonObject
    {
        ["name"] = name,
        ["definition"] = $$"""{"StartAt":"T","States":{"T":{{task}} } }""",
        ["roleArn"] = roleArn ?? $"arn:aws:iam::{Account(aws)}:role/{Role}",
    }, TestContext.Current.CancellationToken);
}
