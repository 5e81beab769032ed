using System.Text.Json.Nodes;
using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Cloud.Faults;
using PartnerCloud.Local.StatesLanguage.Executions;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>
/// The process dies between a change and its answer, or the answer is lost, at each changing call of an undisturbed run: the account and the secrets
/// end as if nothing had happened.
/// </summary>
public sealed class UserCrashTests
{
    private static readonly Dictionary<string, JsonObject> Actions = new()
    {
        ["Create"] = Create("mary"),
        ["ResetPassword"] = Reset("jane", removeMfaDevices: true),
        ["Remove"] = Remove("jane"),
    };

    [Theory]
    [InlineData("Create", true)]
    [InlineData("Create", false)]
    [InlineData("ResetPassword", true)]
    [InlineData("ResetPassword", false)]
    [InlineData("Remove", true)]
    [InlineData("Remove", false)]
    public async Task MaintainUser_DisturbedAtEachOfItsChanges_EndsAsUndisturbed(string action, bool dies)
    {
        var (changes, expected) = await UndisturbedAsync(action);
        Assert.InRange(changes.Count, 4, 30);

        foreach (var (service, operation) in changes.Distinct())
        {
            await using var customer = await PreparedAsync();
            if (dies) customer.Aws.Cloud.Faults.AfterChange(service, operation, Occurrence.Nth(1), _ => customer.Aws.KillAsync("MaintainUser"));
            else customer.Aws.Cloud.Faults.Add(FaultKind.AnswerLost, service, operation, Occurrence.Nth(1));

            var execution = await RunAsync(customer, action);

            Assert.True(execution.State.Error is null, $"{operation}: {execution.State.Cause}");
            if (dies) Assert.Contains(execution.Events, entry => (string?)entry.Details?["error"] == "Runtime.ExitError");
            else Assert.Single(customer.Aws.Cloud.Calls.All, call => call.Result == "AnswerLost");
            Assert.Equal(expected, Summary(customer));
            if (action != "Remove") Assert.Equal((operation, SignIn.MustChangePassword), (operation, await customer.SignInAsync((string)Actions[action]["userName"]!)));
        }
    }

    [Fact]
    public async Task Reset_WhoseLastTagWasLost_DoesNotTouchAPasswordThatWasChangedSince()
    {
        await using var customer = await PreparedAsync();
        var changed = false;
        customer.Aws.Cloud.Faults.AfterChange("iam", "CreateLoginProfile", Occurrence.Nth(1), async _ =>
        {
            await customer.Aws.KillAsync("MaintainUser");
            changed = true;
            customer.State.Users["jane"].Login!.Set("Her-0wn-Passw0rd!", customer.Aws.Cloud.Time.GetUtcNow());
            customer.State.Users["jane"].Login!.ResetRequired = false;
        });

        var execution = await RunAsync(customer, "ResetPassword");

        execution.AssertSucceeded();
        Assert.True(changed);
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", "Her-0wn-Passw0rd!"));
        Assert.Equal("issued", await customer.TagAsync("jane", "credentials-state"));
    }

    private static async Task<(IReadOnlyList<(string Service, string Operation)> Changes, string Summary)> UndisturbedAsync(string action)
    {
        await using var customer = await PreparedAsync();
        var before = customer.Aws.Cloud.Calls.All.Count;
        (await RunAsync(customer, action)).AssertSucceeded();
        return ([.. customer.Aws.Cloud.Calls.All.Skip(before).Where(call => call.IsWrite && call.Service is "iam" or "secretsmanager" && call.IsWrite).Select(call => (call.Service, call.Operation))], Summary(customer));
    }

    private static async Task<CustomerAccount> PreparedAsync()
    {
        var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u0", Create("jane"))).AssertSucceeded();
        customer.Burden("jane");
        return customer;
    }

    private static Task<Execution> RunAsync(CustomerAccount customer, string action) => customer.MaintainAsync("req-u1", Actions[action].DeepClone().AsObject());

    /// <summary>The account's IAM and the secrets, without ids, moments and hashes.</summary>
    private static string Summary(CustomerAccount customer)
    {
        var accounts = JsonNode.Parse(customer.Aws.Cloud.Dump(anonymous: true))!["accounts"]!;
        RemoveEvents(accounts);
        return accounts.ToJsonString();
    }

    /// <summary>Tokens are never the same.</summary>
    private static void RemoveEvents(JsonNode node)
    {
        if (node is JsonObject json) json.Remove("EventBuses");
        foreach (var child in node is JsonObject members ? members.Select(member => member.Value) : node is JsonArray array ? array : [])
        {
            if (child is not null) RemoveEvents(child);
        }
    }
}
