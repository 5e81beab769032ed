using System.CommandLine;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>A command that prints a page of the documentation, which is made from the code.</summary>
internal static class PageCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="name">The command's name, and the page's.</param>
    /// <param name="description">The help.</param>
    /// <param name="write">Writes the page.</param>
    /// <param name="console">Where it is printed.</param>
    public static Command Create(string name, string description, Func<string> write, IAnsiConsole console)
    {
        var command = new Command(name, description);
        command.SetAction(_ => Print(write(), console));
        return command;
    }

    /// <summary>Writes past the console, which would wrap lines at its width.</summary>
    private static int Print(string page, IAnsiConsole console)
    {
        console.Profile.Out.Writer.Write(page);
        console.Profile.Out.Writer.Flush();
        return ExitCodes.Success;
    }
}
