using System.Text;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Local.Documentation;

/// <summary>Writes docs/errors.md: each error, who acts, and what to do.</summary>
internal static class ErrorsPage
{
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append(
            """
            <!-- Made from the tables in the code by: dotnet run --project src/PartnerCloud.Local -- errors > docs/errors.md -->

            # Errors, and what to do

            For the operator. An execution that did not succeed has one of these errors. Its notification says what this table says.

            After the repair, [redrive the execution](operate.md#an-execution-failed): it goes on where it stopped. Where the table says *final*, a redrive would end in the same way.

            If the execution was stopped, its error is what the person gave. Find out who it was: CloudTrail shows `StopExecution`. If an operator ended the wait for a confirmation with an error name of their own, a redrive asks again, with a new token.


            """.ReplaceLineEndings("\n"));
        Table("Errors of executions", "error", ErrorTable.OfExecutions);
        Table("Errors that AWS names", "error", ErrorTable.OfAws);
        Table("Errors in a user's line", "error in a line of `UsersNotMaintainedException`", ErrorTable.OfUsers);
        Lines("[Errors of executions](#errors-of-executions) and AWS's own may stand there, too. Follow the line.", "");
        Table("Errors outside executions", "error in a function's log", ErrorTable.OutsideExecutions);
        Lines("No execution ends with them, so there is nothing to redrive.", "");
        AwsCodes();
        return page.ToString().TrimEnd('\n') + "\n";

        void Table(string title, string column, IReadOnlyList<ErrorGuide> guides)
        {
            Lines($"## {title}", "", $"| {column} | who acts | what to do |", "|---|---|---|");
            foreach (var guide in guides) Lines($"| {Codes(guide.Names)} | {Who(guide.WhoActs)} | {(guide.IsFinal ? "*Final.* " : "")}{guide.WhatToDo} |");
            Lines("");
        }

        void AwsCodes()
        {
            Lines("## What AWS answers, and what follows", "", "| AWS's error code | means | what the workflow does | who acts if it persists |", "|---|---|---|---|");
            foreach (var kind in AwsErrorKind.All) Lines($"| {Codes(kind.Codes)} | {kind.Means} | {kind.WorkflowDoes} | {Who(kind.WhoActs)} |");
            Lines(
                $"| any other | AWS refuses the call. | Permanent. The execution ends at once, as `{nameof(BaselineControlFailedException)}`, `{nameof(AwsRequestFailedException)}`, or an error of its own. | {Who(WhoActs.Operator)} |",
                "",
                "An answer with the HTTP status 429, or 500 and above, is transient, whatever its code.");
        }

        void Lines(params IEnumerable<string> lines)
        {
            foreach (var line in lines) page.Append(line).Append('\n');
        }
    }

    private static string Codes(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private static string Who(WhoActs who) => who switch
    {
        WhoActs.Operator => "operator",
        WhoActs.Customer => "customer",
        WhoActs.CustomerOrOperator => "customer or operator",
        WhoActs.CamOperator => "CAM's operators",
        WhoActs.Nobody => "nobody",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, "Say who that is."),
    };
}
