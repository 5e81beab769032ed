using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Services.Sns;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>
/// Plays the demo: a new account, the same provider again, a request that is refused, console users of the new account, an account that its customer
/// brings along, and one that he keeps.
/// </summary>
internal sealed class Demo(IAnsiConsole console)
{
    public async Task<int> RunAsync(string requestPath, string reportPath, double timeScale, CancellationToken cancellationToken)
    {
        var request = RequestFile.Read(requestPath);
        ReportFile.EnsureWritable(reportPath);
        await using var local = await LocalPartnerCloud.StartAsync(new() { TimeScale = timeScale, AdjustableTimeScale = true }, cancellationToken);
        local.Canary.Watch("what the demo printed", RecordedOutput.Of(console));
        using var http = new HttpClient { BaseAddress = local.Endpoint };
        var stage = new DemoContext(console, local, http);
        await PlayAsync(request, stage, cancellationToken);
        var report = HtmlReport.Write(stage.Reports);
        local.Canary.Watch("the report", () => report);
        await File.WriteAllTextAsync(reportPath, report, cancellationToken);
        console.WriteLine();
        console.MarkupLineInterpolated($"Report: [blue]{reportPath}[/]");
        console.MarkupLine(stage.AllHold ? "[green]Everything ended as it should.[/]" : "[red]Something did not end as it should: see above.[/]");
        return stage.AllHold ? ExitCodes.Success : ExitCodes.Unexpected;
    }

    private async Task PlayAsync(JsonObject request, DemoContext stage, CancellationToken cancellationToken)
    {
        var first = await stage.RunAsync("A new account", request, cancellationToken);
        stage.Report(first.Report);
        ResultTables.Write(console, first.Report, stage.OrganizationalUnit);
        stage.Show([DemoContext.Ended(first, "SUCCEEDED"), .. await stage.Checks.OfOnlineAccountAsync(first.Report, first.History, cancellationToken)]);
        if (first.Report.Outcome is null)
            return;

        var accounts = await stage.Checks.CountAccountsAsync(cancellationToken);
        var second = await stage.RunAsync("The same provider again", Again(request), cancellationToken);
        stage.Report(second.Report);
        stage.Show([DemoContext.Ended(second, "SUCCEEDED"), .. NothingMadeTwice(first.Report, second.Report), new("The organization has no more accounts than before.", await stage.Checks.CountAccountsAsync(cancellationToken) == accounts),
            .. await stage.Checks.OfOnlineAccountAsync(first.Report, first.History + second.History, cancellationToken)]);

        await RefuseAsync(stage, accounts, cancellationToken);
        await new UsersDemo(stage).PlayAsync(first.Report.Outcome.AccountId!, cancellationToken);
        var told = stage.Local.Cloud.MessagesOn(stage.Local.OperatorsTopicArn).Count;
        await new MigrationDemo(stage).PlayAsync(cancellationToken);
        await new ConnectAccountDemo(stage).PlayAsync(cancellationToken);
        await stage.Local.OperatorsToldAsync();
        stage.Show([new("The operators were told of nothing more.", stage.Local.Cloud.MessagesOn(stage.Local.OperatorsTopicArn).Count == told)]);
    }

    private async Task RefuseAsync(DemoContext stage, int accounts, CancellationToken cancellationToken)
    {
        var refused = await stage.RunAsync("A request that is refused", RequestFile.Read(Path.Combine(RequestFile.Samples, "create-account-refused.json")), cancellationToken);
        await stage.Local.OperatorsToldAsync();
        var notices = stage.Local.Cloud.MessagesOn(stage.Local.OperatorsTopicArn);
        stage.Report(refused.Report with { Notices = [.. notices.Select(notice => notice.Text)] });
        foreach (var notice in notices)
            NotificationPanel.Write(console, notice);
        stage.Show([DemoContext.Ended(refused, "FAILED"), new("The operators were told of this execution, and of no other.", notices is [var only] && only.Text.Contains(refused.Report.Arn, StringComparison.Ordinal)),
            new("The error is RequestRefused.", refused.Report.Failure?.Error == "RequestRefused"), new("No account was made.", await stage.Checks.CountAccountsAsync(cancellationToken) == accounts)]);
    }

    private static Check[] NothingMadeTwice(ExecutionReport first, ExecutionReport second) =>
    [
        new("It is the same account.", second.Outcome?.AccountId == first.Outcome!.AccountId),
        new("It gets no password: the first administrator is issued once, for the request that created the account.", second.Outcome is { CredentialsSecretArn: null, Findings.Count: 1 }),
        new("Every control was already in place.", second.Controls.Count > 0 && second.Controls.All(control => control.Outcome is "AlreadyInPlace" or "Exempt")),
    ];

    private static JsonObject Again(JsonObject request)
    {
        var again = request.DeepClone().AsObject();
        again["requestId"] = RequestFile.ExecutionName(request) + "-again";
        return again;
    }
}
