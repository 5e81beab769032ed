using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Local.Samples;
using PartnerCloud.Simulator.Services.Sns;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>
/// Runs the demo in six parts: a new account, the same provider again, and a request that is refused. Then console users of the new account, a migration of a
/// customer's account, and a connection of an account that its customer keeps.
/// </summary>
internal sealed class Demo(IAnsiConsole console)
{
    public async Task<int> RunAsync(string requestPath, string reportPath, double timeScale, CancellationToken cancellationToken)
    {
        var request = RequestFile.Read(requestPath);
        ReportFile.EnsureWritable(reportPath);
        await using var local = await LocalPartnerCloud.StartAsync(new() { TimeScale = timeScale, AdjustableTimeScale = true }, cancellationToken);
        local.LeakCheck.Watch("the output of the demo", RecordedOutput.Of(console));
        using var http = new HttpClient { BaseAddress = local.Endpoint };
        var context = new DemoContext(console, local, http);
        await RunPartsAsync(request, context, cancellationToken);
        var report = HtmlReport.Write(context.Reports);
        local.LeakCheck.Watch("the report", () => report);
        await File.WriteAllTextAsync(reportPath, report, cancellationToken);
        console.WriteLine();
        console.MarkupLineInterpolated($"Report: [blue]{reportPath}[/]");
        console.MarkupLine(context.AllHold ? "[green]All checks passed.[/]" : "[red]A check failed. Look for NOT above.[/]");
        return context.AllHold ? ExitCodes.Success : ExitCodes.Unexpected;
    }

    private async Task RunPartsAsync(JsonObject request, DemoContext context, CancellationToken cancellationToken)
    {
        var first = await context.RunAsync("A new account", request, cancellationToken);
        context.Report(first.Report);
        ResultTables.Write(console, first.Report, context.OrganizationalUnit);
        context.Show([DemoContext.Ended(first, "SUCCEEDED"), .. await context.Checks.OfOnlineAccountAsync(first.Report, first.History, cancellationToken)]);
        if (first.Report.Outcome is null)
            return;

        var accounts = await context.Checks.CountAccountsAsync(cancellationToken);
        var second = await context.RunAsync("The same provider again", Again(request), cancellationToken);
        context.Report(second.Report);
        context.Show([DemoContext.Ended(second, "SUCCEEDED"), .. NothingMadeTwice(first.Report, second.Report), new("The organization has no more accounts than before.", await context.Checks.CountAccountsAsync(cancellationToken) == accounts),
            .. await context.Checks.OfOnlineAccountAsync(first.Report, first.History + second.History, cancellationToken)]);

        await RefuseAsync(context, accounts, cancellationToken);
        await new UsersDemo(context).RunAsync(first.Report.Outcome.AccountId!, cancellationToken);
        var before = context.Local.Cloud.MessagesOn(context.Local.OperatorsTopicArn).Count;
        await new MigrationDemo(context).RunAsync(cancellationToken);
        await new ConnectAccountDemo(context).RunAsync(cancellationToken);
        await context.Local.OperatorsNotifiedAsync();
        context.Show([new("The operators got no more notifications.", context.Local.Cloud.MessagesOn(context.Local.OperatorsTopicArn).Count == before)]);
    }

    private async Task RefuseAsync(DemoContext context, int accounts, CancellationToken cancellationToken)
    {
        var refused = await context.RunAsync("A request that is refused", RequestFile.Read(Path.Combine(RequestFile.Samples, "create-account-refused.json")), cancellationToken);
        await context.Local.OperatorsNotifiedAsync();
        var notifications = context.Local.Cloud.MessagesOn(context.Local.OperatorsTopicArn);
        context.Report(refused.Report with { Notifications = [.. notifications.Select(notification => notification.Text)] });
        foreach (var notification in notifications)
            NotificationPanel.Write(console, notification);
        context.Show([DemoContext.Ended(refused, "FAILED"), new("The operators got one notification, about this execution.", notifications is [var only] && only.Text.Contains(refused.Report.Arn, StringComparison.Ordinal)),
            new("The error is RequestRefused.", refused.Report.Failure?.Error == "RequestRefused"), new("No account was created.", await context.Checks.CountAccountsAsync(cancellationToken) == accounts)]);
    }

    private static Check[] NothingMadeTwice(ExecutionReport first, ExecutionReport second) =>
    [
        new("It is the same account.", second.Outcome?.AccountId == first.Outcome!.AccountId),
        new("It gets no password: only the request that created the account gets the first administrator's credentials.", second.Outcome is { CredentialsSecretArn: null, Findings.Count: 1 }),
        new("No control changed anything.", second.Controls.Count > 0 && second.Controls.All(control => control.Changes.Count == 0)),
    ];

    private static JsonObject Again(JsonObject request)
    {
        var again = request.DeepClone().AsObject();
        again["requestId"] = RequestFile.ExecutionName(request) + "-again";
        return again;
    }
}
