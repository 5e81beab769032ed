using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.People;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Clients;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>What the parts of the demo share: the simulated AWS, the console, and the reports and checks so far.</summary>
internal sealed class DemoContext(IAnsiConsole console, LocalPartnerCloud local, HttpClient http)
{
    private readonly List<ExecutionReport> reports = [];
    private readonly AwsJsonClient aws = new(http);

    public IAnsiConsole Console => console;

    public LocalPartnerCloud Local => local;

    public CloudChecks Checks { get; } = new(http, local);

    public IReadOnlyList<ExecutionReport> Reports => reports;

    /// <summary>Whether all checks so far passed.</summary>
    public bool AllHold { get; private set; } = true;

    /// <summary>The customers' organizational unit, with name and id.</summary>
    public string OrganizationalUnit => $"Customers ({local.CustomersOuId})";

    /// <summary>Runs an execution to its end.</summary>
    public Task<DemoRun> RunAsync(string title, JsonObject request, CancellationToken cancellationToken) => Execution(title, request).RunAsync(cancellationToken);

    /// <summary>Prepares an execution that runs in more than one part, such as one that is redriven.</summary>
    public DemoExecution Execution(string title, JsonObject request, string workflow = WorkflowNames.OnboardAccount) => new(console, new(aws), local.StateMachineArn(workflow), title, request);

    /// <summary>Runs an execution to its end, while a person takes part in it.</summary>
    public Task<DemoRun> RunAsync(string title, JsonObject request, Func<CancellationToken, Task> act, CancellationToken cancellationToken) =>
        WithAsync(Execution(title, request).RunAsync, act, cancellationToken);

    /// <summary>Runs an execution to its end, while a person takes part in it.</summary>
    public static async Task<DemoRun> WithAsync(Func<CancellationToken, Task<DemoRun>> execute, Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var acting = act(ended.Token);
        var run = await execute(cancellationToken);
        await ended.CancelAsync();
        await acting.ContinueWith(done => done.IsCanceled ? Task.CompletedTask : done, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Unwrap();
        return run;
    }

    /// <summary>Adds the account that a request names to the simulated AWS, and returns its customer.</summary>
    public DemoCustomer CustomerOf(JsonObject request, string email)
    {
        var accountId = request.Text("account", "id") ?? throw new CommandFailedException("The request names no customer's account. Set account.id in it.");
        local.Cloud.AddStandAloneAccount(accountId, email);
        return Customer(accountId);
    }

    /// <summary>The customer of an existing account.</summary>
    public DemoCustomer Customer(string accountId) => new(console, aws, new(http), accountId);

    /// <summary>Assumes an access role in the management account.</summary>
    public Task<RoleSession> AssumeAsync(string accessKeyId, string role, CancellationToken cancellationToken, params IEnumerable<(string, string)> parameters) =>
        RoleSession.AssumeAsync(http, accessKeyId, $"arn:aws:iam::{local.ManagementAccountId}:role/{role}", cancellationToken, parameters);

    public void Report(ExecutionReport report) => reports.Add(report);

    public void Show(IEnumerable<Check> checks)
    {
        foreach (var check in checks)
        {
            AllHold &= check.Holds;
            console.MarkupLine($"{(check.Holds ? "[green]ok [/]" : "[red]NOT[/]")} {Markup.Escape(check.Statement)}");
        }
    }

    /// <summary>Checks the status that an execution ended with.</summary>
    public static Check Ended(DemoRun run, string status) => new($"The execution {status.ToLowerInvariant()}.", run.Report.Status == status);
}
