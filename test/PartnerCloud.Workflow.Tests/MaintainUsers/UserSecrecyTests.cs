using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Temporary passwords are only in their secrets. The leak check runs at the end of every test. These tests cause the errors that are most likely to leak.</summary>
public sealed class UserSecrecyTests
{
    [Theory]
    [InlineData("secretsmanager", "PutSecretValue", "InternalServiceError", 500)]
    [InlineData("secretsmanager", "PutSecretValue", "InvalidParameterException", 400)]
    [InlineData("iam", "CreateLoginProfile", "PasswordPolicyViolation", 400)]
    public async Task Passwords_EchoedByAwsInAnError_DoNotLeak(string service, string operation, string code, int status)
    {
        const string Echo = "Echoed-Passw0rd-77";
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        customer.Aws.Cloud.IssuedSecrets.Add(Echo, "the password");
        customer.Aws.Cloud.Faults.Add(new AwsErrorException(code, $"value '{Echo}' met a failure", status), service, operation, Occurrence.First(5));

        var execution = await customer.MaintainAsync("req-u2", Reset("jane"));

        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed");
        await customer.Aws.NotificationsAsync();
    }
}
