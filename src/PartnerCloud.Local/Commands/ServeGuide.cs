using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Local.Samples;

namespace PartnerCloud.Local.Commands;

/// <summary>Three AWS CLI lines to paste. They work with any credentials and region in the shell.</summary>
internal sealed class ServeGuide(LocalPartnerCloud local, double timeScale)
{
    private const string Workflow = WorkflowNames.OnboardAccount;

    /// <summary>How long the sample waits in the simulated AWS, for its account and for access to it.</summary>
    private static readonly TimeSpan Onboarding = TimeSpan.FromSeconds(90);

    /// <summary>How long the functions run, at any time scale.</summary>
    private static readonly TimeSpan Work = TimeSpan.FromSeconds(0.5);

    private static readonly string Sample = Path.Combine(RequestFile.Samples, "create-account.json");
    private readonly RequestFacts request = RequestFacts.Read(RequestFile.Read(Sample));

    public string Endpoint { get; } = local.Endpoint.GetLeftPart(UriPartial.Authority);

    public string StateMachineArn { get; } = local.StateMachineArn(Workflow);

    public string ExecutionArn => $"{StateMachineArn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{request.RequestId}";

    /// <summary>Says when the last line works.</summary>
    public string WaitHint =>
        $"The third works once the second says SUCCEEDED, about {Durations.Format((Onboarding / timeScale) + Work)} after the first.";

    public IReadOnlyList<string> Lines =>
    [
        $"{Aws} stepfunctions start-execution --state-machine-arn {StateMachineArn} --name {request.RequestId} --input 'file://{Sample}'",
        $"{Aws} stepfunctions describe-execution --execution-arn {ExecutionArn}",
        $"read -r K S T <<< \"$({AwsAs(LocalAccessRoles.CamAccountId, local)} sts assume-role --role-arn arn:aws:iam::{local.ManagementAccountId}:role/PartnerCloudCam --role-session-name cam --external-id {LocalAccessRoles.CamExternalId} "
            + $"--tags Key=requester,Value={request.UserId} --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text)\"; "
            + $"AWS_SESSION_TOKEN=$T {AwsAs("$K", local, "$S")} secretsmanager get-secret-value --secret-id $({Aws} stepfunctions describe-execution --execution-arn {ExecutionArn} --query output --output text | grep -o 'arn:aws:secretsmanager:[^\"]*')",
    ];

    /// <summary>The other samples, and where their steps are described.</summary>
    public static string OtherWays =>
        $"""
        There are three more samples in the same folder. docs/try.md shows their steps.
          migrate-account.json  The customer creates a role first, and accepts an invitation during the execution.
          connect-account.json  The customer creates a role first.
          maintain-users.json   For the other workflow, maintain-users. It asks for console users of the account that the first line creates. An operator confirms the requester's identity first.
        To act as a customer, set AWS_ACCESS_KEY_ID to the 12 digits of the customer's account.
        """;

    /// <summary>The AWS CLI with this endpoint, for the owner of an access key.</summary>
    public static string AwsAs(string accessKeyId, LocalPartnerCloud local, string secretKey = "local") =>
        $"AWS_ACCESS_KEY_ID={accessKeyId} AWS_SECRET_ACCESS_KEY={secretKey} aws --endpoint-url {local.Endpoint.GetLeftPart(UriPartial.Authority)} --region {local.Cloud.Options.Region}";

    private string Aws => AwsAs("local", local);
}
