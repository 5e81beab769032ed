using System.CommandLine;
using System.CommandLine.Invocation;
using PartnerCloud.Local.Composition;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>The <c>partnercloud</c> command.</summary>
public static class CommandLine
{
    private const string Description =
        """
        Partner Cloud on one machine: the real onboarding workflow and the real functions, against AWS simulated in this process over its real wire protocols.
        Nothing here reaches AWS: no account, credentials or network are needed, and AWS_ variables are ignored.

        Begin with:
          partnercloud demo     onboards a customer's new account, shows what happens, and leaves a report
          partnercloud serve    keeps the simulated AWS running for the AWS CLI and SDKs
          partnercloud chaos    disturbs every call that every workflow makes, and looks whether anything is lost or doubled
          partnercloud baseline says what hardening sets in an account, for the customer's security team
          partnercloud prove    proves from the policies that the guard-rails hold
        """;

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="console">Where to write; the terminal if null.</param>
    /// <param name="cancellationToken">Stops the command as Ctrl-C does.</param>
    /// <returns>0 if everything ended as it should, 1 if not, 2 if the command could not begin.</returns>
    public static async Task<int> RunAsync(string[] args, IAnsiConsole? console = null, CancellationToken cancellationToken = default)
    {
        var errors = console?.Profile.Out.Writer ?? Console.Error;
        console ??= Terminal();
        var root = new RootCommand(Description) { DemoCommand.Create(console), ServeCommand.Create(console), BaselineCommand.Create(console), ChaosCommand.Create(console), ProveCommand.Create(console) };
        var command = root.Parse(args);
        if (command.Action is ParseErrorAction wrong)
            wrong.ShowHelp = false;
        var configuration = new InvocationConfiguration { Output = console.Profile.Out.Writer, Error = errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) };
        try
        {
            var exitCode = await command.InvokeAsync(configuration, cancellationToken);
            if (command.Errors.Count == 0)
                return exitCode;
            await errors.WriteLineAsync($"See {Path(command.CommandResult.Command)} --help.");
            return ExitCodes.Usage;
        }
        catch (CommandFailedException error)
        {
            await errors.WriteLineAsync($"partnercloud: {error.Message}");
            return ExitCodes.Usage;
        }
        catch (SecretLeakedException leak)
        {
            await errors.WriteLineAsync($"partnercloud: {leak.Message}");
            return ExitCodes.Unexpected;
        }
        catch (OperationCanceledException)
        {
            console.WriteLine("Stopped.");
            return ExitCodes.Unexpected;
        }
        catch (Exception error)
        {
            await errors.WriteLineAsync($"partnercloud: this should not happen: {error}");
            return ExitCodes.Unexpected;
        }
    }

    private static string Path(Command command) => command is RootCommand ? "partnercloud" : $"partnercloud {command.Name}";

    /// <summary>The terminal. Where the output goes into a file there are no colours, and no lines broken at the width of a terminal that is not there.</summary>
    private static IAnsiConsole Terminal()
    {
        const int FileWidth = 200;
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = FileWidth;
        return console;
    }
}
