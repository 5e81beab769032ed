using System.CommandLine;
using PartnerCloud.Local.Documentation;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary><c>partnercloud baseline</c>.</summary>
internal static class BaselineCommand
{
    private const string Description =
        """
        Prints, as Markdown, what hardening sets in a customer's account: each control with its parameters, the CIS recommendations that it
        serves and what it costs, the partner's roles, and each policy in words. docs/baseline.md is its output; after a change of the
        baseline write it anew:

          dotnet run --project src/PartnerCloud.Local -- baseline > docs/baseline.md
        """;

    public static Command Create(IAnsiConsole console)
    {
        var command = new Command("baseline", Description);
        command.SetAction(_ => Print(console));
        return command;
    }

    /// <summary>Past the console, which would break lines at its width.</summary>
    private static int Print(IAnsiConsole console)
    {
        console.Profile.Out.Writer.Write(BaselinePage.Write(BaselineSource.Read()));
        console.Profile.Out.Writer.Flush();
        return ExitCodes.Success;
    }
}
