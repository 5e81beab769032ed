using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>Long waits, many waits at the same time, and waits that Organizations causes.</summary>
public sealed class MigrationLoadTests
{
    /// <summary>Measured: 13,109 events, 4,364 transitions, 1,455 invocations. Step Functions ends an execution at 25,000 events.</summary>
    [Fact(Explicit = true)]
    public async Task Wait_ForFifteenDays_TakesHalfOfTheHistoryLimit()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        var execution = await aws.MigrateAsync(customer, TimeSpan.FromDays(15) - TimeSpan.FromSeconds(1), customer.AcceptAsync);

        execution.AssertSucceeded();
        var (events, use) = (execution.Events.Count, UseOf(execution));
        TestContext.Current.TestOutputHelper!.WriteLine($"{events} events, {use}");
        Assert.InRange(events, 12_000, 15_000);
        Assert.InRange(use.StateTransitions, 4_000, 5_000);
        Assert.InRange(aws.Cloud.Calls.All.Count(call => call.Operation == "ListHandshakesForOrganization"), 1_400, 2_500);
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.Operation == "DescribeHandshake");
    }

    /// <summary>
    /// The clock stands still while pages are read, and Organizations accepts eight calls at one moment. So all checks at the same moment must share their calls.
    /// The benchmarks' load runs two hundred migrations beside a thousand onboardings.
    /// </summary>
    [Fact(Explicit = true)]
    public async Task Wait_ForManyAtOnce_KeepsToTheRatesOfOrganizations()
    {
        const int Many = 30;
        await using var aws = await TestPartnerCloud.StartAsync(new CloudOptions { EnforceRequestRates = true });
        var customers = await Task.WhenAll(Enumerable.Range(0, Many).Select(number => aws.CustomerAsync($"{210987650000 + number}")));

        var executions = await Task.WhenAll(aws.AtOnce(() => customers.Select((customer, number) =>
            aws.MigrateAsync(customer, TimeSpan.FromHours(1 + (number % 6)), customer.AcceptAsync, $"prov-{number}", $"req-{number}")).ToList()));

        Assert.All(executions, execution => execution.AssertSucceeded());
        Assert.Equal(Many, (await aws.MembersAsync()).Count);
        var waited = executions.Max(execution => execution.State.StopDate) - TestPartnerCloud.Start;
        var looks = aws.Cloud.Calls.All.Where(call => call.Operation == "ListHandshakesForOrganization").ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{looks.Count} looks in {waited}, {looks.Count(look => look.Result != "OK")} of them throttled; {aws.Cloud.Calls.All.Count(call => call.Operation == "DescribeHandshake")} DescribeHandshake");
        Assert.InRange(aws.Cloud.Calls.All.Count(call => call.Operation == "DescribeHandshake"), 0, 20);
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call is { Operation: "DescribeHandshake", Result: not "OK" });
        Assert.InRange(looks.Count / waited!.Value.TotalSeconds, 0, 1);
        Assert.InRange(looks.Count(look => look.Result != "OK") / (double)looks.Count, 0, 0.5);
    }

    [Fact(Explicit = true)]
    public async Task Invitation_WhenTheDailyLimitIsReached_IsSentTheNextDay()
    {
        await using var aws = await TestPartnerCloud.StartAsync(new CloudOptions { InvitationsPerDay = 1, CredentialReport = TimeSpan.Zero });
        aws.Cloud.AddStandAloneAccount("310987654321");
        await aws.InviteByHandAsync(new Customer(aws, "310987654321"));
        var customer = await aws.CustomerAsync();

        var execution = await aws.MigrateAsync(customer, TimeSpan.FromHours(30), customer.AcceptAsync);

        execution.AssertSucceeded();
        Assert.InRange(DateTimeOffset.Parse((string)execution.Output()["invitation"]!["invitedAt"]!, null) - TestPartnerCloud.Start, TimeSpan.FromHours(24), TimeSpan.FromHours(25));
        Assert.InRange(execution.Events.Count(entry => entry.Type == "TaskFailed" && (string?)entry.Details!["error"] == "InvitationDelayedException"), 20, 100);
    }

    [Fact(Explicit = true)]
    public async Task Invitation_WhenTheOrganizationIsFinalizedForAnHour_IsSentAfterwards()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        aws.Cloud.Faults.Add(new AwsErrorException("FinalizingOrganizationException", "AWS Organizations couldn't perform the operation because your organization hasn't finished initializing."),
            "organizations", "InviteAccountToOrganization", Occurrence.Every);

        var execution = await aws.AtOnce(() =>
        {
            _ = aws.LaterAsync(TimeSpan.FromHours(1), () => { aws.Cloud.Faults.Clear(); return Task.CompletedTask; });
            return aws.MigrateAsync(customer, TimeSpan.FromHours(3), customer.AcceptAsync);
        });

        execution.AssertSucceeded();
        Assert.InRange(DateTimeOffset.Parse((string)execution.Output()["invitation"]!["invitedAt"]!, null) - TestPartnerCloud.Start, TimeSpan.FromHours(1), TimeSpan.FromHours(2.1));
    }

    private static BilledUse UseOf(Execution execution)
    {
        ReportedEvent[] events = [.. execution.Events.Select(entry => new ReportedEvent(entry.Id, entry.PreviousEventId, entry.Type, entry.Timestamp, entry.Details))];
        return BilledUse.Read(events, StepReader.Read(events));
    }
}
