using System.CommandLine;
using PartnerCloud.Local.Documentation;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary><c>partnercloud errors</c>.</summary>
internal static class ErrorsCommand
{
    private const string Description =
        """
        Prints each error with who acts and what to do, as Markdown for operators.

        docs/errors.md is its output. After a change of an error, write it again:

          dotnet run --project src/PartnerCloud.Local -- errors > docs/errors.md
        """;

    public static Command Create(IAnsiConsole console) => PageCommand.Create("errors", Description, ErrorsPage.Write, console);
}
