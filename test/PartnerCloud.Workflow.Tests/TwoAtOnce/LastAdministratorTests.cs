using PartnerCloud.Simulator.Faults;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.Workflow.Tests.MaintainUsers;
using PartnerCloud.Workflow.Tests.Running;

namespace PartnerCloud.Workflow.Tests.TwoAtOnce;

/// <summary>Removals of the last administrators at the same time. In every order, the account keeps an administrator.</summary>
public sealed class LastAdministratorTests
{
    /// <summary>The first removal waits at one of its calls, or of the validator's, while the other runs from start to end.</summary>
    [Theory]
    [InlineData("GetGroup", 1)]
    [InlineData("GetUser", 1)]
    [InlineData("GetGroup", 2)]
    [InlineData("TagUser", 1)]
    [InlineData("RemoveUserFromGroup", 1)]
    [InlineData("GetGroup", 3)]
    [InlineData("DeleteLoginProfile", 1)]
    [InlineData("DeleteUser", 1)]
    public async Task Removals_OfTheLastTwoInterleaved_LeaveOne(string operation, int occurrence)
    {
        await using var customer = await WithAsync("jane", "mary");
        Execution? other = null;
        customer.Aws.Cloud.Faults.AfterChange("iam", operation, Occurrence.Nth(occurrence), async _ =>
        {
            other = Begin(customer, "req-u2", "mary");
            await customer.Aws.HangUntilEndOfAsync(other);
        });

        var first = Begin(customer, "req-u1", "jane");
        await first.Completion.WaitAsync(TestContext.Current.CancellationToken);

        AssertOneIsLeft(customer, "jane", "mary");
        Assert.Single([first, other!], execution => execution.State.Error is null);
        AssertRefused(Assert.Single([first, other!], execution => execution.State.Error is not null));
    }

    [Fact]
    public async Task Removals_OfTheLastThreeInterleaved_LeaveOne()
    {
        await using var customer = await WithAsync("jane", "mary", "paul");
        var later = new List<Execution>();
        foreach (var (occurrence, name) in new[] { (1, "mary"), (2, "paul") })
        {
            customer.Aws.Cloud.Faults.AfterChange("iam", "RemoveUserFromGroup", Occurrence.Nth(occurrence), async _ =>
            {
                var execution = Begin(customer, $"req-{name}", name);
                later.Add(execution);
                await customer.Aws.HangUntilEndOfAsync(execution);
            });
        }

        var first = Begin(customer, "req-jane", "jane");
        await first.Completion.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, later.Count);
        AssertOneIsLeft(customer, "jane", "mary", "paul");
        Assert.All([first, .. later], execution => { if (execution.State.Error is not null) AssertRefused(execution); });
    }

    [Fact]
    public async Task Removals_OfTheLastThreeAtOnce_LeaveOne()
    {
        string[] names = ["jane", "mary", "paul"];
        await using var customer = await WithAsync(names);

        var executions = customer.Aws.AtOnce(() => names.Select(name => Begin(customer, $"req-{name}", name)).ToList());
        await Task.WhenAll(executions.Select(execution => execution.Completion.WaitAsync(TestContext.Current.CancellationToken)));

        AssertOneIsLeft(customer, names);
    }

    /// <summary>The other removal checked while there were still two. The one that removes the last dies after it, or loses the response.</summary>
    [Theory]
    [InlineData("killed")]
    [InlineData("answer-lost")]
    public async Task Removal_InterruptedAfterRemovingTheLastMember_RestoresThem(string how)
    {
        await using var customer = await WithAsync("jane", "mary");
        customer.Aws.Cloud.Faults.AfterChange("iam", "GetGroup", Occurrence.Nth(2), async _ => await customer.Aws.HangUntilEndOfAsync(Begin(customer, "req-u2", "mary")));
        if (how == "killed") customer.Aws.Cloud.Faults.AfterChange("iam", "RemoveUserFromGroup", Occurrence.Nth(2), _ => customer.Aws.KillAsync("MaintainUser"));
        else customer.Aws.Cloud.Faults.Add(FaultKind.AnswerLost, "iam", "RemoveUserFromGroup", Occurrence.Nth(2));

        var first = Begin(customer, "req-u1", "jane");
        await first.Completion.WaitAsync(TestContext.Current.CancellationToken);

        AssertRefused(first);
        Assert.DoesNotContain("mary", customer.State.Users.Keys);
        Assert.Contains("jane", customer.State.Groups["CTLCustomerAdmins"].Members);
        Assert.NotNull(customer.State.Users["jane"].Login);
        Assert.DoesNotContain("leaves-group", customer.State.Users["jane"].Tags.Keys);
    }

    [Fact]
    public async Task Removal_InterruptedAfterRemovingOneOfTwo_Continues()
    {
        await using var customer = await WithAsync("jane", "mary");
        customer.Aws.Cloud.Faults.AfterChange("iam", "RemoveUserFromGroup", Occurrence.Nth(1), _ => customer.Aws.KillAsync("MaintainUser"));

        var first = Begin(customer, "req-u1", "jane");
        await first.Completion.WaitAsync(TestContext.Current.CancellationToken);

        first.AssertSucceeded();
        AssertOneIsLeft(customer, "jane", "mary");
        Assert.DoesNotContain("jane", customer.State.Users.Keys);
    }

    /// <summary>After another administrator is created, a redrive removes the user.</summary>
    [Fact]
    public async Task Removal_RefusedForTheLast_SucceedsByARedriveAfterAnotherIsCreated()
    {
        await using var customer = await WithAsync("jane", "mary");
        Execution? other = null;
        customer.Aws.Cloud.Faults.AfterChange("iam", "GetGroup", Occurrence.Nth(2), async _ =>
        {
            other = Begin(customer, "req-u2", "mary");
            await customer.Aws.HangUntilEndOfAsync(other);
        });
        var first = Begin(customer, "req-u1", "jane");
        await first.Completion.WaitAsync(TestContext.Current.CancellationToken);
        AssertRefused(first);
        (await customer.MaintainAsync("req-u3", UserRequests.Create("peter"))).AssertSucceeded();

        (await customer.Aws.RedriveAsync(first)).AssertSucceeded();

        Assert.DoesNotContain("jane", customer.State.Users.Keys);
        Assert.Equal(["peter"], customer.State.Groups["CTLCustomerAdmins"].Members);
    }

    /// <summary>A hardened account with only these administrators.</summary>
    private static async Task<CustomerAccount> WithAsync(params string[] names)
    {
        var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u0", [.. names.Select(name => UserRequests.Create(name))])).AssertSucceeded();
        customer.Aws.Cloud.Atomically(() => customer.State.Groups["CTLCustomerAdmins"].Members.Remove("Administrator"));
        return customer;
    }

    private static Execution Begin(CustomerAccount customer, string request, string userName) => WorkflowRuns.Begin(customer, request, "ann", UserRequests.Remove(userName));

    private static void AssertOneIsLeft(CustomerAccount customer, params string[] names)
    {
        Assert.NotEmpty(customer.State.Groups["CTLCustomerAdmins"].Members);
        Assert.All(customer.State.Groups["CTLCustomerAdmins"].Members, name => Assert.NotNull(customer.State.Users[name].Login));
        Assert.All(names.Where(customer.State.Users.ContainsKey), name => Assert.Contains(name, customer.State.Groups["CTLCustomerAdmins"].Members));
    }

    /// <summary>Refused by the request's validator, or for the user.</summary>
    private static void AssertRefused(Execution execution)
    {
        if (execution.State.Error == "RequestRefused") Assert.Contains("without a member", execution.AssertFailed("RequestRefused"), StringComparison.Ordinal);
        else Assert.Contains("LastAdministratorException", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
    }
}
