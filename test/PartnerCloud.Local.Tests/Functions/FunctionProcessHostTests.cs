using System.Diagnostics;
using System.Text.Json.Nodes;
using PartnerCloud.Local.Functions;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Tests.Functions;

public sealed class FunctionProcessHostTests
{
    [Fact]
    public async Task Invoke_Function_ReturnsItsPayload()
    {
        await using var test = await TestHost.StartAsync();

        var answer = await test.InvokeAsync("Echo", """{"text":"Grüße"}""");

        Assert.Equal(new FunctionAnswer("""{"text":"Grüße"}"""), answer);
    }

    [Fact]
    public async Task Invoke_UnknownFunction_Throws()
    {
        await using var test = await TestHost.StartAsync();

        var error = await Assert.ThrowsAsync<FunctionNotFoundException>(() => test.InvokeAsync("Nobody"));

        Assert.Contains("Nobody", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_Repeatedly_ReusesTheWarmProcess()
    {
        await using var test = await TestHost.StartAsync();

        string[] counts = [(await test.InvokeAsync("Count")).Payload, (await test.InvokeAsync("Count")).Payload, (await test.InvokeAsync("Count")).Payload];

        Assert.Equal(["1", "2", "3"], counts);
        Assert.Single(test.Host.Processes);
    }

    [Fact]
    public async Task Invoke_FunctionThrows_ReturnsItsError()
    {
        await using var test = await TestHost.StartAsync();

        var answer = await test.InvokeAsync("Fail");

        Assert.Equal("Unhandled", answer.FunctionError);
        Assert.Equal(("InvalidOperationException", "It failed."), ErrorOf(answer));
    }

    [Fact]
    public async Task Invoke_AfterAFunctionError_UsesTheSameProcess()
    {
        await using var test = await TestHost.StartAsync();
        await test.InvokeAsync("Fail");
        var process = Assert.Single(test.Host.Processes);

        await test.InvokeAsync("Fail");

        Assert.Equal([process], test.Host.Processes);
    }

    [Theory]
    [InlineData("1", "exit status 1")]
    [InlineData("0", "without providing a reason")]
    public async Task Invoke_ProcessExitsDuringTheInvocation_ReturnsExitErrorAndStartsANewProcess(string exitCode, string reason)
    {
        await using var test = await TestHost.StartAsync();

        var first = await test.InvokeAsync("Exit", exitCode);
        var second = await test.InvokeAsync("Exit", exitCode);

        Assert.All([first, second], answer =>
        {
            Assert.Equal("Runtime.ExitError", ErrorOf(answer).Type);
            Assert.Contains(reason, ErrorOf(answer).Message, StringComparison.Ordinal);
        });
        Assert.Empty(test.Host.Processes);
    }

    [Fact]
    public async Task Invoke_ProcessExitedAfterItsResponse_StartsANewProcess()
    {
        await using var test = await TestHost.StartAsync();
        await test.InvokeAsync("AnswerAndLeave", "1");

        var answer = await test.InvokeAsync("AnswerAndLeave", "2");

        Assert.Equal(new FunctionAnswer("2"), answer);
    }

    [Fact]
    public async Task Invoke_InitError_ReturnsIt()
    {
        await using var test = await TestHost.StartAsync(options => options with { Environment = TestHost.StartThat("report") });

        var answer = await test.InvokeAsync("Echo");

        Assert.Equal("Unhandled", answer.FunctionError);
        Assert.Equal(("InvalidOperationException", "PARTNER_CLOUD_X is missing."), ErrorOf(answer));
    }

    [Fact]
    public async Task Invoke_ProcessExitsBeforeItsFirstNext_ReturnsExitError()
    {
        await using var test = await TestHost.StartAsync(options => options with { Environment = TestHost.StartThat("exit") });

        var answer = await test.InvokeAsync("Echo");

        Assert.Equal("Runtime.ExitError", ErrorOf(answer).Type);
        Assert.EndsWith("exit status 3", ErrorOf(answer).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_TimeLimitExceeded_KillsTheProcessAndReturnsTimedout()
    {
        var time = new VirtualTime(DateTimeOffset.UnixEpoch);
        await using var test = await TestHost.StartAsync(options => options with { Time = time, TimeLimit = TimeSpan.FromSeconds(60) });
        var invocation = test.InvokeAsync("Hang", "1");
        Assert.Equal("hanging 1", await test.NextLineAsync());

        time.Advance(TimeSpan.FromSeconds(60));

        var (type, message) = ErrorOf(await invocation);
        Assert.Equal("Sandbox.Timedout", type);
        Assert.EndsWith("Task timed out after 60.00 seconds", message, StringComparison.Ordinal);
        Assert.Empty(test.Host.Processes);
    }

    [Fact]
    public async Task Invoke_StartTakesTooLong_KillsTheProcessAndReturnsTimedout()
    {
        var time = new VirtualTime(DateTimeOffset.UnixEpoch);
        await using var test = await TestHost.StartAsync(options => options with { Time = time, Environment = TestHost.StartThat("hang") });
        var invocation = test.InvokeAsync("Echo");
        await test.NextLineAsync();

        time.Advance(new FunctionProcessHostOptions { AssemblyPath = TestHost.AssemblyPath }.InitLimit);

        Assert.Equal("Sandbox.Timedout", ErrorOf(await invocation).Type);
        Assert.Empty(test.Host.Processes);
    }

    [Fact]
    public async Task Invoke_Cancelled_KillsTheProcess()
    {
        await using var test = await TestHost.StartAsync();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var invocation = test.InvokeAsync("Hang", "1", cancellation.Token);
        await test.NextLineAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invocation);
        Assert.Empty(test.Host.Processes);
    }

    [Fact]
    public async Task Kill_DuringTheInvocation_ReturnsExitError()
    {
        await using var test = await TestHost.StartAsync();
        var invocation = test.InvokeAsync("Hang", "1");
        await test.NextLineAsync();

        await test.Host.KillAsync("Hang");

        var (type, message) = ErrorOf(await invocation);
        Assert.Equal("Runtime.ExitError", type);
        Assert.EndsWith("signal: killed", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_MoreThanTheConcurrency_WaitsInOrder()
    {
        await using var test = await TestHost.StartAsync(options => options with { ConcurrencyPerFunction = 2 });
        var first = new[] { test.InvokeAsync("Hang", "1"), test.InvokeAsync("Hang", "2") };
        string[] lines = [await test.NextLineAsync(), await test.NextLineAsync()];
        Assert.Equal(["hanging 1", "hanging 2"], lines.Order());

        var third = test.InvokeAsync("Hang", "3");
        Assert.Equal(2, test.Host.Processes.Count);
        await test.Host.KillAsync("Hang");

        await Task.WhenAll(first);
        Assert.Equal("hanging 3", await test.NextLineAsync());
        Assert.False(third.IsCompleted);
    }

    [Fact]
    public async Task Start_FunctionNeverInvoked_DoesNotHappen()
    {
        await using var test = await TestHost.StartAsync();
        Assert.Empty(test.Host.Processes);

        await test.InvokeAsync("Echo");

        Assert.Equal("Echo", Assert.Single(test.Host.Processes).Value);
    }

    [Fact]
    public async Task Dispose_ProcessesIdleAndBusy_LeavesNone()
    {
        var test = await TestHost.StartAsync();
        await test.InvokeAsync("Echo");
        var invocation = test.InvokeAsync("Hang", "1");
        await test.NextLineAsync();
        var processes = test.Host.Processes.Keys.ToList();
        Assert.Equal(2, processes.Count);

        await test.DisposeAsync();

        Assert.All(processes, id => Assert.Throws<ArgumentException>(() => Process.GetProcessById(id)));
        Assert.Equal("Runtime.ExitError", ErrorOf(await invocation).Type);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => test.InvokeAsync("Echo"));
    }

    private static (string Type, string Message) ErrorOf(FunctionAnswer answer)
    {
        Assert.Equal("Unhandled", answer.FunctionError);
        var json = JsonNode.Parse(answer.Payload)!;
        return (json["errorType"]!.GetValue<string>(), json["errorMessage"]!.GetValue<string>());
    }
}
