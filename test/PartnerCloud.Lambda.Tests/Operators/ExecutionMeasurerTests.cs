using System.Text.Json;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Operators;
using PartnerCloud.Lambda.Operators;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Lambda.Tests.Operators;

public sealed class ExecutionMeasurerTests : IDisposable
{
    private const string Workflow = """
        "WaitForAccount":{"Type":"Wait","Seconds":3600,"Next":"AwaitConfirmation"},
        "AwaitConfirmation":{"Type":"Wait","Seconds":864000,"Next":"Finish"},
        "Finish":{"Type":"Wait","Seconds":7200,"End":true}
        """;

    private static readonly TimeSpan UntilConfirmation = TimeSpan.FromHours(1);
    private readonly StringWriter output = new();

    [Fact]
    public async Task Measure_NothingRunning_IsAllZero()
    {
        await using var test = await TestExecutions.StartAsync(Workflow);

        Assert.Equal(new ExecutionMeasurement(0, 0, 0, null), await MeasureAsync(test));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(3000)]
    public async Task Measure_RunningExecution_CountsSinceItsStart(int seconds)
    {
        await using var test = await TestExecutions.StartAsync(Workflow);
        var execution = test.Start();
        await test.AdvanceAsync(TimeSpan.FromSeconds(seconds));

        Assert.Equal(new ExecutionMeasurement(seconds, 1, 0, execution.Arn), await MeasureAsync(test));
    }

    [Fact]
    public async Task Measure_ExecutionWaitingForAPerson_IsNotStuck()
    {
        await using var test = await TestExecutions.StartAsync(Workflow);
        test.Start();
        await test.AdvanceAsync(UntilConfirmation);
        await test.AdvanceAsync(TimeSpan.FromDays(9));

        Assert.Equal(new ExecutionMeasurement(0, 0, 1, null), await MeasureAsync(test));
    }

    /// <summary>The loop of an invitation: a wait for the customer, a check, and the wait again.</summary>
    [Fact]
    public async Task Measure_ExecutionPollingForAPersonsAnswer_IsNotStuck()
    {
        await using var test = await TestExecutions.StartAsync("""
            "AwaitAcceptance":{"Type":"Wait","Seconds":900,"Next":"CheckInvitation"},
            "CheckInvitation":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"Succeeding","Payload":{}},"Next":"Accepted?"},
            "Accepted?":{"Type":"Choice","Choices":[{"Variable":"$.never","IsPresent":true,"Next":"Done"}],"Default":"AwaitAcceptance"},
            "Done":{"Type":"Succeed"}
            """);
        test.Start();

        for (var round = 0; round < 20; round++)
            await test.AdvanceAsync(TimeSpan.FromSeconds(900));

        Assert.Equal(new ExecutionMeasurement(0, 0, 1, null), await MeasureAsync(test));
    }

    [Fact]
    public async Task Measure_ExecutionAfterThePersonsAnswer_CountsSinceThen()
    {
        await using var test = await TestExecutions.StartAsync(Workflow);
        var execution = test.Start();
        await test.AdvanceAsync(UntilConfirmation);
        await test.AdvanceAsync(TimeSpan.FromDays(10));
        await test.AdvanceAsync(TimeSpan.FromSeconds(7000));

        Assert.Equal(new ExecutionMeasurement(7000, 1, 0, execution.Arn), await MeasureAsync(test));
    }

    [Fact]
    public async Task Measure_RedrivenExecution_CountsSinceTheRedrive()
    {
        await using var test = await TestExecutions.StartAsync(Workflow);
        var execution = test.Start();
        await StopAndRedriveAsync(test, execution);
        await test.AdvanceAsync(TimeSpan.FromSeconds(1200));

        Assert.Equal(1200, (await MeasureAsync(test)).OldestWorkingSeconds);
    }

    [Fact]
    public async Task Measure_RedrivenDuringTheWait_IsStillWaiting()
    {
        await using var test = await TestExecutions.StartAsync(Workflow);
        var execution = test.Start();
        await test.AdvanceAsync(UntilConfirmation);
        await StopAndRedriveAsync(test, execution);
        await test.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal(new ExecutionMeasurement(0, 0, 1, null), await MeasureAsync(test));
    }

    [Fact]
    public async Task Measure_SeveralExecutions_NamesTheOldestAndLogsOneLineOfNumbers()
    {
        await using var test = await TestExecutions.StartAsync(Workflow);
        test.Start(name: "waits");
        await test.AdvanceAsync(UntilConfirmation);
        var oldest = test.Start(name: "oldest");
        await test.AdvanceAsync(TimeSpan.FromSeconds(900));
        test.Start(name: "younger");
        await test.AdvanceAsync(TimeSpan.FromSeconds(600));

        Assert.Equal(new ExecutionMeasurement(1500, 2, 1, oldest.Arn), await MeasureAsync(test));
        using var line = JsonDocument.Parse(output.ToString());
        Assert.Equal((1500L, 2L, 1L), (Number("oldestWorkingSeconds"), Number("workingExecutions"), Number("waitingExecutions")));
        Assert.Equal(oldest.Arn, line.RootElement.GetProperty("oldestExecutionArn").GetString());

        long Number(string name) => line.RootElement.GetProperty(name).GetInt64();
    }

    [Fact]
    public async Task Measure_ManyYoungExecutions_ReadsNoHistory()
    {
        await using var test = await TestExecutions.StartAsync(Workflow);
        for (var i = 0; i < 120; i++) test.Start(name: $"e-{i}");
        await test.AdvanceAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(120, (await MeasureAsync(test)).WorkingExecutions);
        Assert.DoesNotContain(test.Calls, call => call == "GetExecutionHistory");
    }

    public void Dispose() => output.Dispose();

    private async Task<ExecutionMeasurement> MeasureAsync(TestExecutions test)
    {
        using var provider = new JsonLineLoggerProvider(output, test.Time);
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(provider));
        return await new ExecutionMeasurer(test.StatesClient, test.Time, loggers.CreateLogger<ExecutionMeasurer>()).MeasureAsync([test.StateMachineArn]);
    }

    private static async Task StopAndRedriveAsync(TestExecutions test, Execution execution)
    {
        await test.AdvanceAsync(TimeSpan.FromSeconds(1800));
        test.Stop(execution);
        await test.RedriveAsync(execution);
    }
}
