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
        Keeps the simulated AWS running, for the AWS CLI and every AWS SDK.

        Use it with --endpoint-url. It runs until you press Ctrl-C. Everything is in memory, and is gone when it stops.

        The access key id says who you are:
          <12 digits>             the administrator of that account. In a member account, this is a role from before the partner came,
                                  and the organization's policies bind it. In any other account, it is the root user.
          root-<12 digits>        the root user of that account
          a key from IAM or STS   its owner, such as the session of a role
          any other               the root user of the management account 589942003651

        With --time-scale, the simulated AWS's time runs faster while no function works, even if nothing else happens. This applies to
        the days in which an execution can be redriven, and every date that AWS returns. Your own sessions of AssumeRole and GetSessionToken
        are in real time: an hour is an hour, and their Expiration is a real date. The functions' own clocks show real time, too, so a date
        that a function writes is real, such as issuedAt in a credentials secret.
        At 1000000, the 15 days in which an invitation can be accepted pass in about ten seconds. Most of that time is the function that checks it.
        """;

    public static Command Create(IAnsiConsole console)
    {
        var port = new Option<int>("--port") { Description = "Listen on this port of 127.0.0.1. 0 means any free port.", HelpName = "PORT", DefaultValueFactory = _ => DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number is < 0 or > HighestPort)
                result.AddError($"--port is a number from 0 to {HighestPort}.");
        });
        var timeScale = TimeScale.Option(1, "How many seconds of waiting pass in the simulated AWS per real second. Creating an account takes a minute there.");
        var verbose = new Option<bool>("--verbose") { Description = "Also print what the functions log." };
        var inAccountOnly = new Option<bool>("--no-service-control-policies")
        {
            Description = "Leave out the organization's policies, to see what the policies inside an account deny on their own.",
        };
        var command = new Command("serve", Description) { port, timeScale, inAccountOnly, verbose };
        command.SetAction((parsed, cancellationToken) => new Serve(console).RunAsync(
            new() { Port = parsed.GetValue(port), TimeScale = parsed.GetValue(timeScale), ServiceControlPolicies = !parsed.GetValue(inAccountOnly) }, parsed.GetValue(verbose), cancellationToken));
        return command;
    }
}
