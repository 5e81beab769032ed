using System.Text;
using System.Text.RegularExpressions;
using PartnerCloud.Local.Cloud.Faults;
using PartnerCloud.Local.StatesLanguage.Executions;
using PartnerCloud.Local.Wire;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Temporary passwords are in their secrets and nowhere else.</summary>
public sealed partial class UserSecrecyTests
{
    [Fact]
    public async Task Passwords_AreInTheirSecretsOnly()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var created = await customer.MaintainAsync("req-u1", Create("jane"), Create("bob"));
        var first = await customer.PasswordAsync("jane");

        var reset = await customer.MaintainAsync("req-u2", Reset("jane"), Reset("nobody"));

        await customer.Aws.NoticesAsync();
        var everything = Everything(customer.Aws, created, reset);
        foreach (var password in new[] { first, await customer.PasswordAsync("jane"), await customer.PasswordAsync("bob") })
        {
            Assert.Equal(24, password.Length);
            Assert.DoesNotContain(password, everything, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("secretsmanager", "PutSecretValue", "InternalServiceError", 500)]
    [InlineData("secretsmanager", "PutSecretValue", "InvalidParameterException", 400)]
    [InlineData("iam", "CreateLoginProfile", "PasswordPolicyViolation", 400)]
    public async Task Passwords_WhenAwsEchoesThemInAnError_StayOutOfIt(string service, string operation, string code, int status)
    {
        const string Echo = "Echoed-Passw0rd-77";
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        customer.Aws.Cloud.Faults.Add(new AwsErrorException(code, $"value '{Echo}' met a failure", status), service, operation, Occurrence.First(5));

        var execution = await customer.MaintainAsync("req-u2", Reset("jane"));

        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed");
        Assert.DoesNotContain(Echo, Everything(customer.Aws, execution), StringComparison.Ordinal);
    }

    /// <summary>All that anybody but the requester gets to see. Escapes are undone.</summary>
    private static string Everything(TestPartnerCloud aws, params Execution[] executions)
    {
        var text = new StringBuilder();
        foreach (var execution in executions) text.AppendLine(execution.History()).AppendLine(execution.State.ToString());
        foreach (var entry in aws.Cloud.EventsOn("partner-cloud").Concat(aws.Cloud.EventsOn("default"))) text.AppendLine(entry.Detail);
        foreach (var notice in aws.Notices) text.AppendLine(notice.Subject).AppendLine(notice.Text);
        foreach (var call in aws.Cloud.Calls.All) text.AppendLine(call.ToString());
        text.AppendLine(aws.Cloud.Dump());
        return JsonEscape().Replace(text.ToString(), escape => ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString());
    }

    /// <summary>However deep it is nested in JSON within JSON.</summary>
    [GeneratedRegex(@"\\+u([0-9A-Fa-f]{4})")]
    private static partial Regex JsonEscape();
}
