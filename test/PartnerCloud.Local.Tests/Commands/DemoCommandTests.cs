namespace PartnerCloud.Local.Tests.Commands;

public sealed class DemoCommandTests
{
    [Fact]
    public async Task Demo_RequestMissing_SaysSoInOneLine()
    {
        var console = new TestConsole();

        Assert.Equal(2, await console.RunAsync("demo", "--request", "/nowhere/request.json"));

        Assert.Contains("/nowhere/request.json", Assert.Single(console.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"requestId\": ", "not valid JSON")]
    [InlineData("[]", "not an object")]
    public async Task Demo_RequestIsNoJsonObject_SaysSoInOneLine(string content, string reason)
    {
        using var directory = new TemporaryDirectory();
        var console = new TestConsole();

        Assert.Equal(2, await console.RunAsync("demo", "--request", directory.Write("request.json", content)));

        Assert.Contains(reason, Assert.Single(console.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_ReportCannotBeWritten_SaysSoBeforeTheRun()
    {
        using var directory = new TemporaryDirectory();
        var console = new TestConsole();

        Assert.Equal(2, await console.RunAsync("demo", "--report", Path.Combine(directory.Path, "missing", "report.html")));

        Assert.Contains("--report", Assert.Single(console.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_StoppedBeforeItsEnd_WritesNoReport()
    {
        using var directory = new TemporaryDirectory();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var report = Path.Combine(directory.Path, "report.html");
        var console = new TestConsole();
        var running = console.RunAsync(stop.Token, "demo", "--report", report, "--time-scale", "1");
        await console.SeenAsync("A new account");

        await stop.CancelAsync();

        Assert.Equal(1, await running);
        Assert.False(File.Exists(report));
    }

    [Fact]
    public async Task Demo_SampleRequest_SucceedsAndWritesAReport()
    {
        using var directory = new TemporaryDirectory();
        var report = Path.Combine(directory.Path, "report.html");
        var console = new TestConsole();

        var exitCode = await console.RunAsync("demo", "--report", report, "--time-scale", "1000");

        Assert.DoesNotContain(console.Lines, line => line.StartsWith("NOT", StringComparison.Ordinal));
        Assert.True(exitCode == 0, console.Printed);
        Assert.Contains("arn:aws:secretsmanager:us-east-1:589942003651:secret:", console.Printed, StringComparison.Ordinal);
        Assert.Contains("Billed by AWS: 2 state transitions, 1 function invocation, 0 events.", console.Printed, StringComparison.Ordinal);
        Assert.All(["customer creates the policy CTLDeveloperPolicy", "finds the invitation h-", "accepts it after 1 d 3 h", "more rounds, took 1 d", "dynamodb:CreateTable"],
            part => Assert.Contains(part, console.Printed, StringComparison.Ordinal));
        var written = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        Assert.All(["To the operators: Confirm who asks", "operator calls the requester back", "paul: ResetPassword failed: UserNotFoundException", "ops.kim, by INC-4711", "20 state transitions, 9 function invocations, 2 events"],
            part => Assert.Contains(part, console.Printed, StringComparison.Ordinal));
        Assert.All(["RequestRefused", "3 users of account", "INC-4711", "Users Maintained", "MigrateAccount for Acme web shop", "ConnectAccount for Acme research", "more rounds"], part => Assert.Contains(part, written, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Demo_RefusedRequest_EndsWithUnexpected()
    {
        using var directory = new TemporaryDirectory();
        var console = new TestConsole();

        var exitCode = await console.RunAsync("demo", "--report", Path.Combine(directory.Path, "report.html"), "--request", directory.Write("request.json", """{"option":"CreateAccount"}"""));

        Assert.Equal(1, exitCode);
        Assert.Contains("RequestRefused", console.Printed, StringComparison.Ordinal);
    }
}
