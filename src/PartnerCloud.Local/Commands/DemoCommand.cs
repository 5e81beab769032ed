using System.CommandLine;
using PartnerCloud.Local.Samples;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary><c>partnercloud demo</c>.</summary>
internal static class DemoCommand
{
    /// <summary>A minute of waiting takes a second.</summary>
    private const double DefaultTimeScale = 60;

    private const string Description =
        """
        Onboards sample accounts, shows each step, checks the result, and writes a report.

        It runs six executions:
          1. A new account is created and hardened.
          2. The same provider is onboarded again. Nothing may be created twice.
          3. A request is refused. Nothing may be created at all.
          4. The new account's customer asks for console users, and an operator confirms the requester's identity. One of three users fails.
             The cause is repaired, and a redrive handles only that user.
          5. A customer migrates an account of their own. The customer creates the partner's role, and accepts the invitation the next day,
             which passes in seconds. What is in the account must stay as it is.
          6. A customer keeps an account, and lets Cloud Application Manager work in it. Nothing in it may change.

        After each execution, the demo checks the state of the simulated AWS. Ends with 0 only if all checks pass.
        """;

    public static Command Create(IAnsiConsole console)
    {
        var request = new Option<FileInfo?>("--request") { Description = "The request for the first execution, as a JSON file. [default: the sample create-account.json]", HelpName = "FILE" };
        var report = new Option<FileInfo>("--report") { Description = "Write the report to this file: one HTML page that loads nothing else.", HelpName = "FILE", DefaultValueFactory = _ => new("report.html") };
        var timeScale = TimeScale.Option(DefaultTimeScale, "How many seconds of waiting pass in the simulated AWS per real second. Functions run in real time. Until the customer accepts the invitation, a day passes per second.");
        var command = new Command("demo", Description) { request, report, timeScale };
        command.SetAction((parsed, cancellationToken) => new Demo(console).RunAsync(
            parsed.GetValue(request)?.FullName ?? Path.Combine(RequestFile.Samples, "create-account.json"),
            parsed.GetValue(report)!.FullName,
            parsed.GetValue(timeScale),
            cancellationToken));
        return command;
    }
}
