using PartnerCloud.Local.Commands;
using PartnerCloud.Local.Report;
using PartnerCloud.Local.Tests.Report;
using Spectre.Console;

namespace PartnerCloud.Local.Tests.Commands;

public sealed class ExecutionProgressTests
{
    [Fact]
    public async Task Show_RetriedAttempt_IsNotAFailure()
    {
        var printed = await ShowAsync(120, new TestHistory().Add("ExecutionStarted").Enter("Task", "VerifyAccess").Schedule().Fail("NotReady", "Not yet.")
            .Schedule().Succeed().Exit("Task", "VerifyAccess").Add("ExecutionSucceeded"));

        Assert.Single(printed, line => line.Contains("retried", StringComparison.Ordinal) && line.Contains("NotReady: Not yet.", StringComparison.Ordinal));
        Assert.DoesNotContain(printed, line => line.Contains("failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_LastAttemptFails_IsAFailure()
    {
        var printed = await ShowAsync(120, new TestHistory().Add("ExecutionStarted").Enter("Task", "VerifyAccess").Schedule().Fail("Boom", "It broke.").Add("ExecutionFailed"));

        Assert.Single(printed, line => line.Contains("failed", StringComparison.Ordinal) && line.Contains("Boom: It broke.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_LoopOfManyRounds_IsTheFirstRoundsAndOneSummaryLine()
    {
        var history = new TestHistory().Add("ExecutionStarted");
        for (var round = 0; round < 200; round++)
            history.Round("AwaitAcceptance", "CheckInvitation", "Accepted?");
        var printed = await ShowAsync(120, history.Enter("Task", "PlaceAccount").Schedule().Succeed().Exit("Task", "PlaceAccount").Add("ExecutionSucceeded"));

        Assert.Equal(3 * 4 + 1 + 2, printed.Count);
        Assert.Contains("197 more rounds, took 26 min", Assert.Single(printed, line => line.Contains("rounds", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("PlaceAccount", printed[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_LoopWithAHandledLastRound_SaysSo()
    {
        var history = new TestHistory().Add("ExecutionStarted");
        for (var round = 0; round < 10; round++)
            history.Round("AwaitAcceptance", "CheckInvitation", "Accepted?");
        history.Enter("Wait", "AwaitAcceptance").Exit("Wait", "AwaitAcceptance").Enter("Task", "CheckInvitation").Schedule().Fail("InvitationDeclinedException", "No.").Exit("Task", "CheckInvitation");
        var printed = await ShowAsync(120, history.Enter("Fail", "InvitationDeclined").Add("ExecutionFailed"));

        Assert.Single(printed, line => line.Contains("8 more rounds", StringComparison.Ordinal));
        Assert.Single(printed, line => line.Contains("handled", StringComparison.Ordinal) && line.Contains("CheckInvitation", StringComparison.Ordinal));
        Assert.Single(printed, line => line.Contains("InvitationDeclinedException: No.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_LoopOfFewRounds_IsEachOfThem()
    {
        var history = new TestHistory().Add("ExecutionStarted").Round("WaitForAccount", "CheckAccountCreation", "AccountCreated?").Round("WaitForAccount", "CheckAccountCreation", "AccountCreated?");
        var printed = await ShowAsync(120, history.Enter("Task", "PlaceAccount").Schedule().Succeed().Exit("Task", "PlaceAccount").Add("ExecutionSucceeded"));

        Assert.Equal(2 * 4 + 2, printed.Count);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(79)]
    [InlineData(80)]
    public async Task Show_NarrowConsole_BreaksNoLine(int width)
    {
        var printed = await ShowAsync(width, new TestHistory().Add("ExecutionStarted").Enter("Task", "PublishCredentialsReady").Schedule()
            .Fail("States.TaskFailed", new string('x', 200)).Schedule().Succeed().Exit("Task", "PublishCredentialsReady").Add("ExecutionSucceeded"));

        Assert.Equal(3, printed.Count);
        Assert.Contains("took", printed[^1], StringComparison.Ordinal);
        Assert.All(printed, line => Assert.True(line.TrimEnd().Length <= width, line));
    }

    private static async Task<IReadOnlyList<string>> ShowAsync(int width, TestHistory history)
    {
        using var output = new TestConsole();
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = width;
        await new ExecutionProgress(console).ShowAsync(history.Events.Select(ReportedEvent.Read).ToAsyncEnumerable());
        return output.Lines;
    }
}
