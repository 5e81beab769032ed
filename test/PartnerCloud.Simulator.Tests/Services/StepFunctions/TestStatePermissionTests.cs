using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Server;
using PartnerCloud.Simulator.Services;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.Simulator.Tests.Cloud;
using PartnerCloud.StatesLanguage.Engine;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Simulator.Tests.Services.StepFunctions;

/// <summary>The permissions of TestState, tested with boto3 over the wire.</summary>
public sealed class TestStatePermissionTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Boto_TestState_NeedsItsPermissionsAndARoleThatCanBeAssumed()
    {
        await using var server = await ServeAsync();

        var seen = await Boto.RunAsync(server.Endpoint, """
            root = client('iam', '111122223333')
            def policy(*statements): return json.dumps({'Version': '2012-10-17', 'Statement': list(statements)})
            def role(name, service):
                trust = policy({'Effect': 'Allow', 'Principal': {'Service': service}, 'Action': 'sts:AssumeRole'})
                return root.create_role(RoleName=name, AssumeRolePolicyDocument=trust)['Role']['Arn']
            mine, other = role('mine', 'states.amazonaws.com'), role('other', 'lambda.amazonaws.com')
            def user(name, *actions):
                root.create_user(UserName=name)
                if actions: root.put_user_policy(UserName=name, PolicyName='p', PolicyDocument=policy({'Effect': 'Allow', 'Action': list(actions), 'Resource': '*'}))
                k = root.create_access_key(UserName=name)['AccessKey']
                states = client('stepfunctions', k['AccessKeyId'], k['SecretAccessKey'], inject_host_prefix=False)
                def test(**more):
                    answer = attempt(states.test_state, definition='{"Type": "Succeed"}', **more)
                    return answer if isinstance(answer, str) else answer['status']
                return test
            none, tester, passer, full = user('none'), user('tester', 'states:TestState'), user('passer', 'states:TestState', 'iam:PassRole'), user('full', 'states:*', 'iam:PassRole')
            out['none'] = none()
            out['tester'] = [tester(), tester(roleArn=mine), tester(revealSecrets=True), tester(revealSecrets=False)]
            out['passer'] = [passer(roleArn=mine), passer(roleArn=other), passer(roleArn='arn:aws:iam::111122223333:role/missing'), passer(revealSecrets=True)]
            out['full'] = full(roleArn=mine, revealSecrets=True)
            """);

        Simulation.AssertJson("""
            {
              "none": "AccessDeniedException",
              "tester": ["SUCCEEDED", "AccessDeniedException", "AccessDeniedException", "SUCCEEDED"],
              "passer": ["SUCCEEDED", "AccessDeniedException", "AccessDeniedException", "AccessDeniedException"],
              "full": "SUCCEEDED"
            }
            """, seen);
    }

    private static async Task<LocalAwsServer> ServeAsync()
    {
        var cloud = new SimulatedCloud(new VirtualTime(Start), new CloudOptions { RolePropagation = TimeSpan.Zero });
        var engine = new ExecutionEngine(new EngineOptions { Functions = new PartnerCloud.ScriptedWorkflows.ScriptedFunctions(), Events = new RecordedEvents(), Clock = cloud.Time });
        var server = new LocalAwsServer(cloud, [.. AwsServices.Of(cloud, new PartnerCloud.ScriptedWorkflows.ScriptedFunctions(), []), new StepFunctionsService(engine, cloud)]);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }
}
