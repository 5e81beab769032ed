using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>The account stays the customer's own. CAM gets access through the role that the customer created for it.</summary>
public sealed class ConnectAccountTests
{
    private const string AccountId = "210987654321";
    private const string Role = "CloudApplicationManager";
    private const string RoleArn = $"arn:aws:iam::{AccountId}:role/{Role}";
    private const string Everything = """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}""";

    [Fact]
    public async Task Connection_OfARoleThatCamMayAssume_OutputIsTheContract()
    {
        await using var aws = await StartAsync();
        await MakeRoleAsync(aws, Everything.Replace("\"Action\": \"*\"", "\"NotAction\": [\"ec2:RunInstances\"]", StringComparison.Ordinal));

        var execution = await ConnectAsync(aws);

        execution.AssertSucceeded();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse($$"""
            {
              "providerId": "prov-1", "status": "online", "optimized": false, "account": { "id": "{{AccountId}}", "joined": "None" },
              "console": { "signInUrl": "https://{{AccountId}}.signin.aws.amazon.com/console" },
              "access": { "roleArn": "{{RoleArn}}", "missingPermissions": ["ec2:RunInstances"], "findings": [] }
            }
            """), execution.Output()), execution.State.Output);
        Assert.Equal(["requested", "online"], aws.Cloud.EventsOn("partner-cloud").Select(status => (string)JsonNode.Parse(status.Detail)!["status"]!));
    }

    [Fact]
    public async Task Connection_FromStartToEnd_ChangesNothing()
    {
        await using var aws = await StartAsync();
        await MakeRoleAsync(aws, Everything);
        var calls = aws.Cloud.Calls.All.Count;

        (await ConnectAsync(aws)).AssertSucceeded();

        Assert.Equal(["PutEvents", "PutEvents"], aws.Cloud.Calls.All.Skip(calls).Where(call => call.IsWrite).Select(call => call.Operation));
        Assert.Empty(await aws.MembersAsync());
    }

    [Fact]
    public async Task Connection_OfANewRole_WaitsForIt()
    {
        await using var aws = await TestPartnerCloud.StartAsync(new() { RolePropagation = TimeSpan.FromMinutes(1) });
        aws.Cloud.AddStandAloneAccount(AccountId);
        await MakeRoleAsync(aws, Everything);

        (await ConnectAsync(aws)).AssertSucceeded();
    }

    [Fact]
    public async Task Connection_WithAnotherExternalId_FailsAfterMinutesAndContinuesAfterItsRepair()
    {
        await using var aws = await StartAsync();
        await MakeRoleAsync(aws, Everything, externalId: "acme");

        var execution = await ConnectAsync(aws);
        var cause = execution.AssertFailed("CamRoleNotAssumableException");
        var notification = Assert.Single(await aws.NotificationsAsync());
        var waited = aws.Cloud.Now - TestPartnerCloud.Start;
        await aws.Iam(AccountId).UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = Role, PolicyDocument = Trust("540339316802", "elasticbox") });
        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
        Assert.Contains(RoleArn, cause, StringComparison.Ordinal);
        Assert.InRange(waited, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(9));
        Assert.Contains("CamRoleNotAssumableException", notification.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_OfAnAccountInCare_IsRefused()
    {
        await using var aws = await StartAsync();
        var onboarding = await aws.OnboardAsync();
        onboarding.AssertSucceeded();
        var inCare = onboarding.AccountId();

        var execution = await aws.RunAsync("req-2", Requests.ConnectAccount(inCare, $"arn:aws:iam::{inCare}:role/CTLCAMRole", "prov-2", "req-2").ToJsonString());

        Assert.Contains(inCare, execution.AssertFailed("AccountAlreadyInCareException"), StringComparison.Ordinal);
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.Principal.Contains(":assumed-role/CTLCAMRole/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Connection_WhileCamsEntranceIsClosed_SucceedsByARedriveAfterItOpens()
    {
        await using var aws = await StartAsync();
        await MakeRoleAsync(aws, Everything);
        var entrance = aws.Cloud.Accounts[LocalAccessRoles.CamAccountId].Iam.Roles[LocalAccessRoles.CamAccountAccess];
        var trust = entrance.TrustPolicy;
        entrance.TrustPolicy = Trust("999988887777", "elasticbox");

        var execution = await ConnectAsync(aws);
        execution.AssertFailed("CamEntranceClosedException");
        entrance.TrustPolicy = trust;

        (await aws.RedriveAsync(execution)).AssertSucceeded();
    }

    /// <summary>A permission is missing until an operator restores it.</summary>
    [Theory]
    [InlineData("VerifyCamAccess", "organizations", "DescribeAccount")]
    [InlineData("PublishOnline", "events", "PutEvents")]
    public async Task Connection_FailedAtAStep_ContinuesThereAfterItsRepair(string step, string service, string operation)
    {
        await using var aws = await StartAsync();
        await MakeRoleAsync(aws, Everything);
        aws.Cloud.Faults.AfterChange("events", "PutEvents", Occurrence.Nth(1), _ =>
        {
            aws.Cloud.Faults.Add(FaultKind.AccessDenied, service, operation, Occurrence.Every);
            return Task.CompletedTask;
        });
        var execution = await ConnectAsync(aws);
        Assert.Equal((ExecutionStatus.Failed, step), (execution.State.Status, execution.StatesEntered()[^1]));
        aws.Cloud.Faults.Clear();

        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
        Assert.Equal(["requested", "online"], aws.Cloud.EventsOn("partner-cloud").Select(status => (string)JsonNode.Parse(status.Detail)!["status"]!));
        Assert.All(execution.StatesEntered().GroupBy(state => state), state => Assert.Single(state));
    }

    private static async Task<TestPartnerCloud> StartAsync()
    {
        var aws = await TestPartnerCloud.StartAsync(new() { RolePropagation = TimeSpan.Zero });
        aws.Cloud.AddStandAloneAccount(AccountId);
        return aws;
    }

    private static Task<Execution> ConnectAsync(TestPartnerCloud aws) => aws.RunAsync("req-1", Requests.ConnectAccount(AccountId, RoleArn, "prov-1", "req-1").ToJsonString());

    private static async Task MakeRoleAsync(TestPartnerCloud aws, string permissions, string externalId = "elasticbox")
    {
        var iam = aws.Iam(AccountId);
        var policy = await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "ForCam", PolicyDocument = permissions });
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = Role, AssumeRolePolicyDocument = Trust(LocalAccessRoles.CamAccountId, externalId) });
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Role, PolicyArn = policy.Policy.Arn });
    }

    private static string Trust(string accountId, string externalId) => $$"""
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::{{accountId}}:root"}, "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"sts:ExternalId": "{{externalId}}"} } }]}
        """;
}
