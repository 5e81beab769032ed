using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>The password is only in its secret. The leak check runs at the end of every test. These tests cause the errors that are most likely to leak.</summary>
public sealed class SecrecyTests
{
    [Theory]
    [InlineData("iam", "CreateLoginProfile")]
    [InlineData("secretsmanager", "ListSecretVersionIds")]
    [InlineData("secretsmanager", "PutResourcePolicy")]
    public async Task Password_WhenACallWithItIsDenied_IsNotInTheError(string service, string operation)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.AccessDenied, service, operation, Occurrence.Every);

        var execution = await aws.OnboardAsync();

        Assert.Equal(ExecutionStatus.Failed, execution.State.Status);
        await aws.NotificationsAsync();
        aws.Cloud.Faults.Clear();
        var password = (string)(await aws.CredentialsAsync())["password"]!;
        Assert.Equal(24, password.Length);
        Assert.NotEmpty(aws.Cloud.IssuedSecrets.FoundIn(password));
    }

    [Theory]
    [InlineData("secretsmanager", "CreateSecret", "InternalServiceError")]
    [InlineData("iam", "CreateLoginProfile", "ServiceFailure")]
    public async Task Password_EchoedByAwsInAnError_IsNotInHistoryOrLog(string service, string operation, string code)
    {
        const string Echo = "Echoed-Passw0rd-77";
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.IssuedSecrets.Add(Echo, "the password");
        aws.Cloud.Faults.Add(new AwsErrorException(code, $"value '{Echo}' met a failure", 500), service, operation, Occurrence.First(5));

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed" && (string?)entry.Details!["error"] == "AwsTemporarilyUnavailableException");
    }
}
