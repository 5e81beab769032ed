using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Temporary passwords are in their secrets and nowhere else. The canary looks at the end of every test; here is what makes it most likely to sing.</summary>
public sealed class UserSecrecyTests
{
    [Theory]
    [InlineData("secretsmanager", "PutSecretValue", "InternalServiceError", 500)]
    [InlineData("secretsmanager", "PutSecretValue", "InvalidParameterException", 400)]
    [InlineData("iam", "CreateLoginProfile", "PasswordPolicyViolation", 400)]
    public async Task Passwords_WhenAwsEchoesThemInAnError_StayOutOfIt(string service, string operation, string code, int status)
    {
        const string Echo = "Echoed-Passw0rd-77";
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        customer.Aws.Cloud.IssuedSecrets.Add(Echo, "the password");
        customer.Aws.Cloud.Faults.Add(new AwsErrorException(code, $"value '{Echo}' met a failure", status), service, operation, Occurrence.First(5));

        var execution = await customer.MaintainAsync("req-u2", Reset("jane"));

        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed");
        await customer.Aws.NoticesAsync();
    }
}
