using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Commands;

/// <summary>Three AWS CLI lines that work as they are pasted, whatever credentials and region the reader's shell has.</summary>
internal sealed class ServeGuide(LocalPartnerCloud local, double timeScale)
{
    private const string Workflow = "onboard-account";

    /// <summary>What the sample waits for in the simulated AWS: its account, and access to it.</summary>
    private static readonly TimeSpan Onboarding = TimeSpan.FromSeconds(90);

    /// <summary>What the functions need, however fast the waiting passes.</summary>
    private static readonly TimeSpan Work = TimeSpan.FromSeconds(0.5);

    private static readonly string Sample = Path.Combine(RequestFile.Samples, "create-account.json");
    private readonly RequestFacts request = RequestFacts.Read(RequestFile.Read(Sample));

    public string Endpoint { get; } = local.Endpoint.GetLeftPart(UriPartial.Authority);

    public string StateMachineArn { get; } = local.StateMachineArn(Workflow);

    public string ExecutionArn => $"{StateMachineArn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{request.RequestId}";

    /// <summary>When the last line works: not as soon as it could be pasted.</summary>
    public string WaitHint =>
        $"The secret of the third line is there once the second line says SUCCEEDED, about {Durations.Format((Onboarding / timeScale) + Work)} after the first:";

    public IReadOnlyList<string> Lines =>
    [
        $"{Aws} stepfunctions start-execution --state-machine-arn {StateMachineArn} --name {request.RequestId} --input 'file://{Sample}'",
        $"{Aws} stepfunctions describe-execution --execution-arn {ExecutionArn}",
        $"read -r K S T <<< \"$({AwsAs(LocalAccessRoles.CamAccountId, local)} sts assume-role --role-arn arn:aws:iam::{local.ManagementAccountId}:role/PartnerCloudCam --role-session-name cam --external-id {LocalAccessRoles.CamExternalId} "
            + $"--tags Key=requester,Value={request.UserId} --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text)\"; "
            + $"AWS_SESSION_TOKEN=$T {AwsAs("$K", local, "$S")} secretsmanager get-secret-value --secret-id $({Aws} stepfunctions describe-execution --execution-arn {ExecutionArn} --query output --output text | grep -o 'arn:aws:secretsmanager:[^\"]*')",
    ];

    /// <summary>What else there is to start, and where it stands how.</summary>
    public static string OtherWays =>
        $"""
        Three more samples lie beside it: migrate-account.json, whose customer has to make a role before and to accept an invitation meanwhile, and
        connect-account.json, whose customer has to make a role. He is AWS_ACCESS_KEY_ID=<the 12 digits of his account>: docs/try.md, "As the customer".
        maintain-users.json is for the other workflow, maintain-users: it asks for console users of the account that the first line makes, once an operator has confirmed who is asking.
        """;

    /// <summary>The AWS CLI here, as the owner of an access key.</summary>
    public static string AwsAs(string accessKeyId, LocalPartnerCloud local, string secretKey = "local") =>
        $"AWS_ACCESS_KEY_ID={accessKeyId} AWS_SECRET_ACCESS_KEY={secretKey} aws --endpoint-url {local.Endpoint.GetLeftPart(UriPartial.Authority)} --region {local.Cloud.Options.Region}";

    private string Aws => AwsAs("local", local);
}
