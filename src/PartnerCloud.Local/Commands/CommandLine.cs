using System.CommandLine;
using System.CommandLine.Invocation;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Samples;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>The <c>partnercloud</c> command.</summary>
public static class CommandLine
{
    private const string Description =
        """
        Runs Partner Cloud on your machine: the real workflows and functions, against a simulated AWS in this process that speaks the real wire protocols.
        Nothing here reaches AWS. You need no account, credentials or network, and AWS_ variables are ignored.

        To see what it does, run: partnercloud demo
        To try it with the AWS CLI, run: partnercloud serve
        """;

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="console">The console to write to. The terminal if null.</param>
    /// <param name="cancellationToken">Stops the command, as Ctrl-C does.</param>
    /// <returns>The exit code: 0 if all is well, 1 if not, 2 if the command could not start.</returns>
    public static async Task<int> RunAsync(string[] args, IAnsiConsole? console = null, CancellationToken cancellationToken = default)
    {
        var errors = console?.Profile.Out.Writer ?? Console.Error;
        console ??= Terminal();
        var root = new RootCommand(Description) { DemoCommand.Create(console), ServeCommand.Create(console), BaselineCommand.Create(console), ErrorsCommand.Create(console), ChaosCommand.Create(console), ProveCommand.Create(console) };
        root.Options.OfType<VersionOption>().Single().Action = new ShowVersion();
        var command = root.Parse(args);
        if (command.Action is ParseErrorAction wrong)
            wrong.ShowHelp = false;
        if (command.CommandResult.Command is RootCommand)
            ShortenDescriptions(root);
        var configuration = new InvocationConfiguration { Output = console.Profile.Out.Writer, Error = errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) };
        try
        {
            var exitCode = await command.InvokeAsync(configuration, cancellationToken);
            if (command.Errors.Count == 0)
                return exitCode;
            await errors.WriteLineAsync($"See {Path(command.CommandResult.Command)} --help.");
            return ExitCodes.Usage;
        }
        catch (Exception error) when (error is CommandFailedException or UnreadableRequestException)
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
            await errors.WriteLineAsync($"partnercloud: unexpected error: {error}");
            return ExitCodes.Unexpected;
        }
    }

    /// <summary>The list of all commands shows the first line of each description.</summary>
    private static void ShortenDescriptions(RootCommand root)
    {
        foreach (var command in root.Subcommands)
            command.Description = command.Description?.Split('\n')[0];
    }

    private static string Path(Command command) => command is RootCommand ? "partnercloud" : $"partnercloud {command.Name}";

    /// <summary>The terminal. Output that goes to a file has no colours, and wraps at 200 characters instead of a terminal's width.</summary>
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
