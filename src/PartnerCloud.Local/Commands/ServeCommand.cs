using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary><c>partnercloud serve</c>.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 4566;
    private const int HighestPort = 65_535;

    private const string Description =
        """
        Keeps the simulated AWS running until Ctrl-C: the AWS CLI and every AWS SDK work against it with --endpoint-url.
        All is in memory and gone when it stops. An access key id of 12 digits acts as the administrator of that account,
        keys from AssumeRole act in the role's account, any other key acts in the management account 589942003651.
        In a member of the organization that administrator is a role from before the partner came, which the organization's
        policies bind; root-<12 digits> acts as the account's root user.

        With --time-scale all of the simulated AWS's time runs faster while no function works, also when nothing else happens:
        the sessions of AssumeRole, the days in which an execution can be redriven, and every date it tells. The functions' own
        clocks do not: what a function writes, as issuedAt in a credentials secret, is real time. At 1000000 the 15 days in which an
        invitation can be accepted pass in about ten seconds, for each look at it takes its function's own time.
        """;

    public static Command Create(IAnsiConsole console)
    {
        var port = new Option<int>("--port") { Description = "Where to listen on 127.0.0.1; 0 takes any free port.", HelpName = "PORT", DefaultValueFactory = _ => DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number is < 0 or > HighestPort)
                result.AddError($"--port is a number from 0 to {HighestPort}.");
        });
        var timeScale = TimeScale.Option(1, "How fast the simulated AWS's waiting times pass, in seconds per second: creating an account takes a minute there.");
        var verbose = new Option<bool>("--verbose") { Description = "Also print what the functions log." };
        var inAccountOnly = new Option<bool>("--no-service-control-policies")
        {
            Description = "Leave the organization's policies out: only the policies inside an account hold its administrators. To see what that line keeps by itself.",
        };
        var command = new Command("serve", Description) { port, timeScale, inAccountOnly, verbose };
        command.SetAction((parsed, cancellationToken) => new Serve(console).RunAsync(
            new() { Port = parsed.GetValue(port), TimeScale = parsed.GetValue(timeScale), ServiceControlPolicies = !parsed.GetValue(inAccountOnly) }, parsed.GetValue(verbose), cancellationToken));
        return command;
    }
}
