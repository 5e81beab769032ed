using System.CommandLine;
using PartnerCloud.Local.BaselineFiles;
using PartnerCloud.Local.Documentation;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary><c>partnercloud baseline</c>.</summary>
internal static class BaselineCommand
{
    private const string Description =
        """
        Prints what hardening sets in a customer's account, as Markdown for the customer's security team.

        It describes:
          - each control with its parameters, the CIS recommendations that it meets, and its cost
          - the partner's roles
          - each policy in words

        docs/baseline.md is its output. After a change of the baseline, write it again:

          dotnet run --project src/PartnerCloud.Local -- baseline > docs/baseline.md
        """;

    public static Command Create(IAnsiConsole console) => PageCommand.Create("baseline", Description, () => BaselinePage.Write(BaselineSource.Read()), console);
}
