using System.Text.Json.Nodes;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

public sealed class SizeTests
{
    [Fact]
    public async Task FiftyUsers_WithUsualNames_StayFarBelowTheLimitsOfStepFunctions()
    {
        await using var customer = await CustomerAccount.StartAsync();

        var execution = await customer.MaintainAsync("req-u1", [.. Enumerable.Range(10, 50).Select(number => Create($"{new string('n', 60)}{number}"))]);

        execution.AssertSucceeded();
        Assert.Equal(50, execution.Output()["users"]!.AsArray().Count);
        Assert.InRange(execution.Events.Count, 300, 1_500);
        Assert.InRange(execution.Events.Max(entry => entry.Details?.ToJsonString().Length ?? 0), 5_000, Payloads.Limit / 2);
    }

    [Fact]
    public async Task FiftyUsers_WithTheLongestFields_StayBelowAllLimits()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var group = new string('g', 128);
        await customer.MakeGroupAsync(group, guarded: true);
        var users = Enumerable.Range(10, 50).Select(number => Create($"{new string('n', 62)}{number}", group)).ToArray();
        WithLongAddresses(users);
        var request = For(customer.Id, new string('r', 80), users).By(new string('語', 128));
        request["requestedBy"]!["email"] = $"{new string('語', 240)}@acme.example";

        var execution = await customer.MaintainAsync(request);

        execution.AssertSucceeded();
        await customer.Aws.NotificationsAsync();
        Assert.InRange(Payloads.Largest(execution), 50_000, Payloads.Limit * 7 / 8);
        Assert.InRange(Payloads.LargestMessage(customer.Aws), 10_000, Payloads.Limit / 2);
        Assert.InRange(execution.Events.Count, 300, 1_500);
    }

    [Fact]
    public async Task FiftyFailures_OfARequest_FitIntoTheCause()
    {
        await using var customer = await CustomerAccount.StartAsync();

        var execution = await customer.MaintainAsync("req-u1", [.. Enumerable.Range(10, 50).Select(number => Reset($"{new string('n', 60)}{number}"))]);

        var cause = execution.AssertFailed("UsersNotMaintainedException");
        Assert.InRange(cause.Length, 10_000, 32_768);
        Assert.Contains($"{new string('n', 60)}59: ResetPassword failed", cause, StringComparison.Ordinal);
        Assert.InRange(execution.Events.Max(entry => entry.Details?.ToJsonString().Length ?? 0), 5_000, Payloads.Limit / 2);
    }

    [Fact]
    public async Task FiftyRemovals_OfUsersWithManyPolicies_StayBelowTheLimitsOfStepFunctions()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var names = Enumerable.Range(10, 50).Select(number => $"{new string('n', 60)}{number}").ToList();
        foreach (var name in names)
        {
            await customer.MakeOwnUserAsync(name);
            for (var number = 10; number < 50; number++) customer.State.Users[name].Inline[$"{new string('p', 126)}{number}"] = "{}";
        }

        var execution = await customer.MaintainAsync("req-u1", WithLongAddresses([.. names.Select(name => Remove(name, madeByCustomer: true))]));

        execution.AssertSucceeded();
        Assert.DoesNotContain(names, customer.State.Users.ContainsKey);
        Assert.InRange(Payloads.Largest(execution), 5_000, Payloads.Limit * 7 / 8);
        Assert.EndsWith(" more", (string)execution.Output()["users"]![0]!["changes"]!.AsArray()[^1]!, StringComparison.Ordinal);
    }

    /// <summary>Gives the users the longest accepted addresses, with letters of three bytes.</summary>
    private static JsonObject[] WithLongAddresses(JsonObject[] users)
    {
        foreach (var user in users) user["email"] = $"{new string('語', 241)}@acme.example";
        return users;
    }
}
