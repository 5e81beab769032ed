using System.Globalization;
using System.Text;
using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Chaos;

/// <summary>The results of a campaign, as Markdown.</summary>
internal static class CampaignReport
{
    /// <summary>All figures in one line.</summary>
    public static string Summary(IReadOnlyList<FaultCaseResult> results, TimeSpan took)
    {
        var total = CampaignTable.Total(results);
        return string.Create(CultureInfo.InvariantCulture,
            $"{total.FaultCases:N0} fault cases: {total.Survived:N0} survived ({total.WithoutRedrive:N0} without a redrive), {total.Lost:N0} lost, {total.Doubled:N0} doubled, {total.Untrue:N0} with an untrue cause, {total.Leaked:N0} leaked, {total.Missed:N0} not struck; {total.Redrives:N0} redrives, {total.Calls:N0} calls, {Durations.Format(took)}");
    }

    public static string Write(IReadOnlyList<FaultCaseResult> results, TimeSpan took)
    {
        var text = new StringBuilder();
        text.AppendLine("# Fault campaign").AppendLine().AppendLine(Summary(results, took) + ".").AppendLine();
        text.AppendLine("| scenario | fault | fault cases | survived | without a redrive | redrives | calls |");
        text.AppendLine("|---|---|--:|--:|--:|--:|--:|");
        foreach (var row in CampaignTable.Of(results).Append(CampaignTable.Total(results)))
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.Scenario} | {row.FaultType} | {row.FaultCases:N0} | {row.Survived:N0} | {row.WithoutRedrive:N0} | {row.Redrives:N0} | {row.Calls:N0} |");
        WriteProblems(text, [.. results.Where(result => result.Outcome != FaultCaseOutcome.Survived)]);
        return text.ToString();
    }

    private static void WriteProblems(StringBuilder text, IReadOnlyList<FaultCaseResult> problems)
    {
        if (problems.Count == 0)
            return;
        text.AppendLine().AppendLine("## What did not survive").AppendLine();
        foreach (var problem in problems)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {problem.Outcome}: `{problem.FaultCase.Id}`");
            foreach (var reason in problem.Reasons)
                text.AppendLine(CultureInfo.InvariantCulture, $"  - {reason.ReplaceLineEndings(" ")}");
        }
    }
}
