using System.Text;
using System.Text.RegularExpressions;
using PartnerCloud.Local.Cloud.Faults;
using PartnerCloud.Local.StatesLanguage.Executions;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>The password is in the secret and nowhere else.</summary>
public sealed partial class SecrecyTests
{
    [Fact]
    public async Task Password_WhenNothingGoesWrong_IsInTheSecretOnly()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var execution = await aws.OnboardAsync();

        await AssertNowhereAsync(aws, execution);
        Assert.Contains((string)execution.Output()["credentialsSecretArn"]!, Everything(aws, execution), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iam", "CreateLoginProfile")]
    [InlineData("secretsmanager", "GetSecretValue")]
    [InlineData("secretsmanager", "PutResourcePolicy")]
    public async Task Password_WhenACallAroundItIsRefused_IsNotInTheError(string service, string operation)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.AccessDenied, service, operation, Occurrence.Every);

        var execution = await aws.OnboardAsync();

        Assert.Equal(ExecutionStatus.Failed, execution.State.Status);
        await AssertNowhereAsync(aws, execution);
    }

    [Theory]
    [InlineData("secretsmanager", "CreateSecret", "InternalServiceError")]
    [InlineData("iam", "CreateLoginProfile", "ServiceFailure")]
    public async Task Password_WhenAFailingAwsEchoesIt_IsNotInTheHistory(string service, string operation, string code)
    {
        const string Echo = "Echoed-Passw0rd-77";
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(new AwsErrorException(code, $"value '{Echo}' met a failure", 500), service, operation, Occurrence.First(5));

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed" && (string?)entry.Details!["error"] == "AwsTemporarilyUnavailableException");
        Assert.DoesNotContain(Echo, Everything(aws, execution), StringComparison.Ordinal);
        await AssertNowhereAsync(aws, execution);
    }

    private static async Task AssertNowhereAsync(TestPartnerCloud aws, Execution execution)
    {
        await aws.NoticesAsync();
        aws.Cloud.Faults.Clear();
        var password = (string)(await aws.CredentialsAsync())["password"]!;
        Assert.Equal(24, password.Length);
        Assert.DoesNotContain(password, Everything(aws, execution), StringComparison.Ordinal);
    }

    /// <summary>All that anybody but the requester gets to see: history, state, events, calls, and the cloud's dump. Escapes are undone.</summary>
    private static string Everything(TestPartnerCloud aws, Execution execution)
    {
        var text = new StringBuilder();
        foreach (var entry in execution.Events) text.AppendLine(entry.Details?.ToJsonString());
        foreach (var entry in aws.Cloud.EventsOn("partner-cloud")) text.AppendLine(entry.Detail);
        foreach (var entry in aws.Cloud.EventsOn("default")) text.AppendLine(entry.Detail);
        foreach (var notice in aws.Notices) text.AppendLine(notice.Subject).AppendLine(notice.Text);
        foreach (var call in aws.Cloud.Calls.All) text.AppendLine(call.ToString());
        text.AppendLine(execution.State.ToString()).AppendLine(aws.Cloud.Dump());
        return JsonEscape().Replace(text.ToString(), escape => ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString());
    }

    /// <summary>However deep it is nested in JSON within JSON.</summary>
    [GeneratedRegex(@"\\+u([0-9A-Fa-f]{4})")]
    private static partial Regex JsonEscape();
}
