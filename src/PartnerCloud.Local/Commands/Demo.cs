using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Plays the demo: a new account, the same provider again, and a request that is refused.</summary>
internal sealed class Demo(IAnsiConsole console)
{
    private readonly List<ExecutionReport> reports = [];
    private bool allHold = true;

    public async Task<int> RunAsync(string requestPath, string reportPath, double timeScale, CancellationToken cancellationToken)
    {
        var request = RequestFile.Read(requestPath);
        ReportFile.EnsureWritable(reportPath);
        await using var local = await LocalPartnerCloud.StartAsync(new() { TimeScale = timeScale }, cancellationToken);
        using var http = new HttpClient { BaseAddress = local.Endpoint };
        var aws = new AwsJsonClient(http);
        await PlayAsync(request, local, new(aws), new(aws, local), cancellationToken);
        await File.WriteAllTextAsync(reportPath, HtmlReport.Write(reports), cancellationToken);
        console.WriteLine();
        console.MarkupLineInterpolated($"Report: [blue]{reportPath}[/]");
        console.MarkupLine(allHold ? "[green]Everything ended as it should.[/]" : "[red]Something did not end as it should: see above.[/]");
        return allHold ? ExitCodes.Success : ExitCodes.Unexpected;
    }

    private async Task PlayAsync(JsonObject request, LocalPartnerCloud local, StepFunctionsClient states, CloudChecks checks, CancellationToken cancellationToken)
    {
        var run = new DemoExecution(console, local, states);
        var first = await run.RunAsync("A new account", request, cancellationToken);
        reports.Add(first.Report);
        ResultTables.Write(console, first.Report, first.Report.Outcome is null ? null : $"Customers ({local.CustomersOuId})");
        Show([Ended(first, "SUCCEEDED"), .. await checks.OfOnlineAccountAsync(first.Report, first.History, cancellationToken)]);
        if (first.Report.Outcome is null)
            return;

        var accounts = await checks.CountAccountsAsync(cancellationToken);
        var second = await run.RunAsync("The same provider again", Again(request), cancellationToken);
        reports.Add(second.Report);
        Show([Ended(second, "SUCCEEDED"), .. NothingMadeTwice(first.Report, second.Report), new("The organization has no more accounts than before.", await checks.CountAccountsAsync(cancellationToken) == accounts),
            .. await checks.OfOnlineAccountAsync(second.Report, second.History, cancellationToken)]);

        var refused = await run.RunAsync("A request that is refused", RequestFile.Read(Path.Combine(RequestFile.Samples, "create-account-refused.json")), cancellationToken);
        await local.OperatorsToldAsync();
        var notices = local.Cloud.MessagesOn(local.OperatorsTopicArn);
        reports.Add(refused.Report with { Notices = [.. notices.Select(notice => notice.Text)] });
        foreach (var notice in notices)
            NoticePanel.Write(console, notice);
        Show([Ended(refused, "FAILED"), new("The operators were told of this execution, and of no other.", notices is [var only] && only.Text.Contains(refused.Report.Arn, StringComparison.Ordinal)), new("The error is RequestRefused.", refused.Report.Failure?.Error == "RequestRefused"),
            new("No account was made.", await checks.CountAccountsAsync(cancellationToken) == accounts)]);
    }

    private static Check Ended(DemoRun run, string status) => new($"The execution {status.ToLowerInvariant()}.", run.Report.Status == status);

    private static Check[] NothingMadeTwice(ExecutionReport first, ExecutionReport second) =>
    [
        new("It is the same account.", second.Outcome?.AccountId == first.Outcome!.AccountId),
        new("They are the same credentials.", second.Outcome?.CredentialsSecretArn == first.Outcome.CredentialsSecretArn),
        new("Every control was already in place.", second.Controls.Count > 0 && second.Controls.All(control => control.Outcome is "AlreadyInPlace" or "Exempt")),
    ];

    private static JsonObject Again(JsonObject request)
    {
        var again = request.DeepClone().AsObject();
        again["requestId"] = RequestFile.ExecutionName(request) + "-again";
        return again;
    }

    private void Show(IEnumerable<Check> checks)
    {
        foreach (var check in checks)
        {
            allHold &= check.Holds;
            console.MarkupLine($"{(check.Holds ? "[green]ok [/]" : "[red]NOT[/]")} {Markup.Escape(check.Says)}");
        }
    }
}
