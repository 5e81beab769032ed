using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Clients;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>What the scenes of the demo share: the simulated AWS, the console, and what has been seen so far.</summary>
internal sealed class DemoContext(IAnsiConsole console, LocalPartnerCloud local, HttpClient http)
{
    private readonly List<ExecutionReport> reports = [];
    private readonly AwsJsonClient aws = new(http);

    public IAnsiConsole Console => console;

    public LocalPartnerCloud Local => local;

    public CloudChecks Checks { get; } = new(http, local);

    public IReadOnlyList<ExecutionReport> Reports => reports;

    /// <summary>Whether all checks so far held.</summary>
    public bool AllHold { get; private set; } = true;

    /// <summary>The units of the organization, as the tables name them.</summary>
    public string OrganizationalUnit => $"Customers ({local.CustomersOuId})";

    /// <summary>Plays an execution to its end.</summary>
    public Task<DemoRun> RunAsync(string title, JsonObject request, CancellationToken cancellationToken) => Execution(title, request).RunAsync(cancellationToken);

    /// <summary>An execution that is to be played in more than one part.</summary>
    public DemoExecution Execution(string title, JsonObject request, string workflow = "onboard-account") => new(console, new(aws), local.StateMachineArn(workflow), title, request);

    /// <summary>Plays an execution to its end while somebody does his part of it.</summary>
    public Task<DemoRun> RunAsync(string title, JsonObject request, Func<CancellationToken, Task> meanwhile, CancellationToken cancellationToken) =>
        WithAsync(Execution(title, request).RunAsync, meanwhile, cancellationToken);

    /// <summary>Plays an execution to its end while somebody does his part of it.</summary>
    public static async Task<DemoRun> WithAsync(Func<CancellationToken, Task<DemoRun>> play, Func<CancellationToken, Task> meanwhile, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var other = meanwhile(ended.Token);
        var run = await play(cancellationToken);
        await ended.CancelAsync();
        await other.ContinueWith(done => done.IsCanceled ? Task.CompletedTask : done, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Unwrap();
        return run;
    }

    /// <summary>The customer whose account a request names, in a simulated AWS that has the account.</summary>
    public DemoCustomer CustomerOf(JsonObject request, string email)
    {
        var accountId = request.Text("account", "id") ?? throw new CommandFailedException("The request names no account of a customer.");
        local.Cloud.AddStandAloneAccount(accountId, email);
        return Customer(accountId);
    }

    /// <summary>The customer of an account that is there.</summary>
    public DemoCustomer Customer(string accountId) => new(console, aws, new(http), accountId);

    /// <summary>A session of one of the people's roles in the management account.</summary>
    public Task<RoleSession> AssumeAsync(string accessKeyId, string role, CancellationToken cancellationToken, params IEnumerable<(string, string)> parameters) =>
        RoleSession.AssumeAsync(http, accessKeyId, $"arn:aws:iam::{local.ManagementAccountId}:role/{role}", cancellationToken, parameters);

    public void Report(ExecutionReport report) => reports.Add(report);

    public void Show(IEnumerable<Check> checks)
    {
        foreach (var check in checks)
        {
            AllHold &= check.Holds;
            console.MarkupLine($"{(check.Holds ? "[green]ok [/]" : "[red]NOT[/]")} {Markup.Escape(check.Says)}");
        }
    }

    /// <summary>How an execution was to end.</summary>
    public static Check Ended(DemoRun run, string status) => new($"The execution {status.ToLowerInvariant()}.", run.Report.Status == status);
}
