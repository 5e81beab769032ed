using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

public sealed class SizeTests
{
    private const int LargestPayload = 256 * 1024;

    [Fact]
    public async Task FiftyUsers_StayFarBelowTheLimitsOfStepFunctions()
    {
        await using var customer = await CustomerAccount.StartAsync();

        var execution = await customer.MaintainAsync("req-u1", [.. Enumerable.Range(10, 50).Select(number => Create($"{new string('n', 60)}{number}"))]);

        execution.AssertSucceeded();
        Assert.Equal(50, execution.Output()["users"]!.AsArray().Count);
        Assert.InRange(execution.Events.Count, 300, 1_500);
        Assert.InRange(execution.Events.Max(entry => entry.Details?.ToJsonString().Length ?? 0), 5_000, LargestPayload / 2);
    }

    [Fact]
    public async Task FiftyFailures_AreToldInACauseThatIsNotCut()
    {
        await using var customer = await CustomerAccount.StartAsync();

        var execution = await customer.MaintainAsync("req-u1", [.. Enumerable.Range(10, 50).Select(number => Reset($"{new string('n', 60)}{number}"))]);

        var cause = execution.AssertFailed("UsersNotMaintainedException");
        Assert.InRange(cause.Length, 10_000, 32_768);
        Assert.Contains($"{new string('n', 60)}59: ResetPassword failed", cause, StringComparison.Ordinal);
        Assert.InRange(execution.Events.Max(entry => entry.Details?.ToJsonString().Length ?? 0), 5_000, LargestPayload / 2);
    }

    [Fact]
    public async Task FiftyRemovals_OfUsersWhoHaveALot_StayBelowTheLimitsOfStepFunctions()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var names = Enumerable.Range(10, 50).Select(number => $"{new string('n', 60)}{number}").ToList();
        foreach (var name in names)
        {
            await customer.MakeOwnUserAsync(name);
            for (var number = 10; number < 50; number++) customer.State.Users[name].Inline[$"{new string('p', 126)}{number}"] = "{}";
        }

        var execution = await customer.MaintainAsync("req-u1", [.. names.Select(name => Remove(name, madeByCustomer: true))]);

        execution.AssertSucceeded();
        Assert.DoesNotContain(names, customer.State.Users.ContainsKey);
        Assert.InRange(execution.Events.Max(entry => entry.Details?.Max(detail => detail.Value?.ToString().Length) ?? 0), 5_000, LargestPayload * 7 / 8);
        Assert.EndsWith(" more", (string)execution.Output()["users"]![0]!["changes"]!.AsArray()[^1]!, StringComparison.Ordinal);
    }
}
