using System.Text.Json.Nodes;
using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Functions;
using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Workflow.Tests.Roles;

/// <summary>Least privilege: each role allows exactly what its function uses.</summary>
public sealed class FunctionRoleUseTests(FunctionRoleUseTests.Runs runs) : IClassFixture<FunctionRoleUseTests.Runs>
{
    private static readonly Dictionary<string, string> Placeholders = LocalConfiguration.RolePlaceholders(new SimulatedCloud(TimeProvider.System));

    public static TheoryData<string> Functions =>
        [.. typeof(Lambda.Startup).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(LambdaFunctionAttribute), false)).Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Role_OfEachFunction_AllowsOnlyWhatItUses(string function) =>
        Assert.Empty(RoleUse.Unused(FunctionRole.Of(function), Placeholders, [.. runs.Of(function).SelectMany(call => call.Permissions)]));

    /// <summary>AssumeRole does not count, because it is also denied while a new role is not known everywhere.</summary>
    [Theory]
    [MemberData(nameof(Functions))]
    public void Role_OfEachFunction_AllowsAllThatItUses(string function) =>
        Assert.DoesNotContain(runs.Of(function), call => call.Result.StartsWith("AccessDenied", StringComparison.Ordinal) && call.Operation != "AssumeRole");

    [Theory]
    [InlineData("""{"Sid":"MovesAccounts","Comment":"more","Effect":"Allow","Action":["organizations:MoveAccount","organizations:CloseAccount"],"Resource":"*"}""", "organizations:CloseAccount")]
    [InlineData("""{"Sid":"MovesAccounts","Comment":"more","Effect":"Allow","Action":"organizations:MoveAccount","Resource":["*","arn:${Partition}:s3:::logs"]}""", "s3:::logs")]
    [InlineData("""{"Sid":"New","Effect":"Allow","Action":"organizations:MoveAccount","Resource":"arn:one"}""", "New")]
    [InlineData("""{"Sid":"MovesAccounts","Comment":"more","Unseen":"said so","Effect":"Allow","Action":"organizations:MoveAccount","Resource":"*"}""", "unseen")]
    public void Unused_StatementThatAllowsMore_IsNamed(string statement, string problem) =>
        Assert.Contains(RoleUse.Unused(RolePolicy.Read($$"""{"Statement":[{{statement}}]}""", "test"), Placeholders, [.. runs.Of("PlaceAccount").SelectMany(call => call.Permissions)]),
            found => found.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("CreateAccount", "organizations:ListAccounts", "AwsRequestFailedException")]
    [InlineData("CreateAccount", "organizations:TagResource", "AwsRequestFailedException")]
    [InlineData("CheckAccountCreation", "organizations:DescribeAccount", "AwsRequestFailedException")]
    [InlineData("PlaceAccount", "organizations:MoveAccount", "AwsRequestFailedException")]
    [InlineData("SecureAudit", "sts:AssumeRole", "AccountAccessNotReadyException")]
    [InlineData("IssueCredentials", "secretsmanager:PutResourcePolicy", "AwsRequestFailedException")]
    [InlineData("onboard-account", "lambda:InvokeFunction", "Lambda.AWSLambdaException")]
    [InlineData("onboard-account", "events:PutEvents", "EventBridge.AccessDeniedException")]
    public async Task Role_WithoutAUsedPermission_FailsTheRun(string principal, string action, string error)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var inline = aws.Cloud.Accounts[aws.Cloud.Options.ManagementAccountId].Iam.Roles[$"PartnerCloud-{principal}"].Inline;
        foreach (var (name, text) in inline.ToList()) inline[name] = Without(action, text);

        (await aws.OnboardAsync()).AssertFailed(error);
    }

    private static string Without(string action, string text)
    {
        var policy = JsonNode.Parse(text)!;
        foreach (var statement in policy["Statement"]!.AsArray())
        {
            var left = (statement!["Action"] is JsonArray many ? many.Select(one => (string)one!) : [(string)statement["Action"]!]).Where(one => one != action).ToList();
            statement["Action"] = new JsonArray([.. left.DefaultIfEmpty("nothing:Nothing").Select(one => (JsonNode)one)]);
        }
        Assert.DoesNotContain(action, policy.ToJsonString(), StringComparison.Ordinal);
        return policy.ToJsonString();
    }

    /// <summary>The scenarios, run once for all tests.</summary>
    public sealed class Runs : IAsyncLifetime
    {
        private IReadOnlyList<CallRecord> calls = [];

        public IReadOnlyList<CallRecord> Of(string function) => [.. calls.Where(call => call.Principal.EndsWith($":assumed-role/PartnerCloud-{function}/{function}", StringComparison.Ordinal))];

        public async ValueTask InitializeAsync() => calls = await RoleScenarios.RunAsync();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
