using System.CommandLine;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary><c>partnercloud demo</c>.</summary>
internal static class DemoCommand
{
    /// <summary>A minute's waiting takes a second.</summary>
    private const double DefaultTimeScale = 60;

    private const string Description =
        """
        Onboards a new account and shows each step, then onboards the same provider again (nothing may be made twice), then asks for
        what is refused (nothing may be made at all). Then the new account's customer asks for console users: an operator confirms who is
        asking, one of three users fails, is repaired and redriven (just that one may be done again). Then a customer brings an account of his own along: he makes the partner's role in
        it and accepts the invitation the next day, which passes in seconds; what he has there must be left as it is. At last a customer
        keeps his account and lets Cloud Application Manager work in it (nothing may change). Looks into the simulated AWS whether all is
        as it should be, and writes a report on the six executions. Ends with 0 only if it is.
        """;

    public static Command Create(IAnsiConsole console)
    {
        var request = new Option<FileInfo?>("--request") { Description = "The request to onboard, as JSON. Default: the sample create-account.json.", HelpName = "FILE" };
        var report = new Option<FileInfo>("--report") { Description = "Where to write the report: one HTML file that needs no other.", HelpName = "FILE", DefaultValueFactory = _ => new("report.html") };
        var timeScale = TimeScale.Option(DefaultTimeScale, "How fast the simulated AWS's waiting times pass, in seconds per second. Functions take the time they take; while a customer thinks an invitation over, a day passes in a second.");
        var command = new Command("demo", Description) { request, report, timeScale };
        command.SetAction((parsed, cancellationToken) => new Demo(console).RunAsync(
            parsed.GetValue(request)?.FullName ?? Path.Combine(RequestFile.Samples, "create-account.json"),
            parsed.GetValue(report)!.FullName,
            parsed.GetValue(timeScale),
            cancellationToken));
        return command;
    }
}
