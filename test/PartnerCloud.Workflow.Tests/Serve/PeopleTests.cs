using System.Text.Json.Nodes;
using PartnerCloud.Judges;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>What CAM, the operator and the auditor may do against <c>serve</c>, with boto3 as an independent client.</summary>
[Collection(nameof(HardenedServe))]
public sealed class PeopleTests(HardenedServe serve)
{
    private const string Management = "589942003651";

    private static readonly string[] Example =
    [
        Path.Combine(AppContext.BaseDirectory, "examples", "cam.py"), Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json"),
        "--account", Management, "--external-id", "elasticbox", "--poll-seconds", "0.2",
    ];

    /// <summary>A script that prints the result or the error of each call.</summary>
    private const string Attempts = """
        import json, boto3
        from botocore.exceptions import ClientError
        management, cam = '589942003651', '540339316802'
        machine = f'arn:aws:states:us-east-1:{management}:stateMachine:onboard-account'
        execution = f'arn:aws:states:us-east-1:{management}:execution:onboard-account:req-000123'
        pages = boto3.client('organizations', aws_access_key_id='local', aws_secret_access_key='any').get_paginator('list_accounts').paginate()
        members = [member for page in pages for member in page['Accounts']]
        account = next(member['Id'] for member in members if member['Name'].endswith('(prov-000123)'))
        secret = f'arn:aws:secretsmanager:us-east-1:{management}:secret:partner-cloud/{account}/Administrator/credentials'
        def attempt(call, **arguments):
            try:
                return call(**arguments)
            except ClientError as error:
                return error.response['Error']['Code'] + (' by explicit deny' if 'explicit deny' in str(error) else '')
        def assume(account, role, key, tags={}, **more):
            return attempt(boto3.client('sts', aws_access_key_id=key, aws_secret_access_key='any').assume_role, RoleArn=f'arn:aws:iam::{account}:role/{role}',
                RoleSessionName='test', Tags=[{'Key': tag, 'Value': value} for tag, value in tags.items()], **more)
        def client(service, assumed):
            keys = assumed['Credentials']
            return boto3.client(service, aws_access_key_id=keys['AccessKeyId'], aws_secret_access_key=keys['SecretAccessKey'], aws_session_token=keys['SessionToken'])
        def read(assumed):
            answer = attempt(client('secretsmanager', assumed).get_secret_value, SecretId=secret)
            return answer if isinstance(answer, str) else json.loads(answer['SecretString'])['userName']
        jdoe, asmith = {'requester': 'jdoe'}, {'requester': 'asmith'}

        cam_session = assume(management, 'PartnerCloudCam', cam, jdoe, ExternalId='elasticbox')
        operator = assume(management, 'PartnerCloudOperator', 'local')
        auditor = assume(management, 'PartnerCloudAuditor', 'local')
        states = {'cam': client('stepfunctions', cam_session), 'operator': client('stepfunctions', operator), 'auditor': client('stepfunctions', auditor)}
        print(json.dumps({
            'CAM without external id': assume(management, 'PartnerCloudCam', cam, jdoe),
            'CAM without requester': assume(management, 'PartnerCloudCam', cam, ExternalId='elasticbox'),
            'CAM with another tag': assume(management, 'PartnerCloudCam', cam, {'requester': 'jdoe', 'department': 'x'}, ExternalId='elasticbox'),
            'an unrelated account with the external id': assume(management, 'PartnerCloudCam', '999988887777', jdoe, ExternalId='elasticbox'),
            'CAM for jdoe reads': read(cam_session),
            'CAM for asmith reads': read(assume(management, 'PartnerCloudCam', cam, asmith, ExternalId='elasticbox')),
            'CAM reads history': attempt(states['cam'].get_execution_history, executionArn=execution),
            'the reader for jdoe reads': read(assume(cam, 'CAMCredentialsReader', cam, jdoe)),
            'the reader for asmith reads': read(assume(cam, 'CAMCredentialsReader', cam, asmith)),
            'the reader without requester reads': read(assume(cam, 'CAMCredentialsReader', cam)),
            'the operator lists': execution in [one['executionArn'] for one in states['operator'].list_executions(stateMachineArn=machine)['executions']],
            'the operator redrives': attempt(states['operator'].redrive_execution, executionArn=execution),
            'the operator starts': attempt(states['operator'].start_execution, stateMachineArn=machine),
            'the operator reads': read(operator),
            'the auditor sees history': len(attempt(states['auditor'].get_execution_history, executionArn=execution)['events']) > 0,
            'the auditor stops': attempt(states['auditor'].stop_execution, executionArn=execution),
            'the auditor reads': read(auditor),
            'the local key reads': attempt(boto3.client('secretsmanager', aws_access_key_id='local', aws_secret_access_key='any').get_secret_value, SecretId=secret),
            'the root of the management account reads': attempt(boto3.client('secretsmanager', aws_access_key_id=management, aws_secret_access_key='any').get_secret_value, SecretId=secret),
        }))
        """;

    [Fact]
    public async Task Serve_ForCamOperatorAndAuditor_AllowsOnlyEachRolesActions()
    {
        var shown = await Python.RunAsync(serve.Endpoint, Example);
        Assert.True(shown.ExitCode == 0, shown.Errors);
        var credentials = JsonNode.Parse(shown.Output)!;
        Assert.Equal("Administrator", (string?)credentials["userName"]);
        Assert.Contains($"online: account {(string?)credentials["accountId"]}", shown.Errors, StringComparison.Ordinal);

        var refused = await Python.RunAsync(serve.Endpoint, [.. Example, "--viewer", "asmith"]);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("AccessDeniedException", refused.Errors, StringComparison.Ordinal);

        var attempts = await ForkedPython.RunAsync(Attempts, Python.As("540339316802", serve.Endpoint));
        Assert.True(attempts.ExitCode == 0, attempts.Errors);
        const string Expected = """
            {
              "CAM without external id": "AccessDenied",
              "CAM without requester": "AccessDenied",
              "CAM with another tag": "AccessDenied",
              "an unrelated account with the external id": "AccessDenied",
              "CAM for jdoe reads": "Administrator",
              "CAM for asmith reads": "AccessDeniedException",
              "CAM reads history": "AccessDeniedException",
              "the reader for jdoe reads": "Administrator",
              "the reader for asmith reads": "AccessDeniedException",
              "the reader without requester reads": "AccessDeniedException",
              "the operator lists": true,
              "the operator redrives": "ExecutionNotRedrivable",
              "the operator starts": "AccessDeniedException",
              "the operator reads": "AccessDeniedException by explicit deny",
              "the auditor sees history": true,
              "the auditor stops": "AccessDeniedException by explicit deny",
              "the auditor reads": "AccessDeniedException by explicit deny",
              "the local key reads": "AccessDeniedException by explicit deny",
              "the root of the management account reads": "AccessDeniedException by explicit deny"
            }
            """;
        Assert.Equal(Lines(Expected), Lines(attempts.Output));
    }

    private static IEnumerable<string> Lines(string json) => JsonNode.Parse(json)!.AsObject().Select(member => $"{member.Key}: {member.Value!.ToJsonString()}");
}
