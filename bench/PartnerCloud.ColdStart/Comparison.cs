using System.Globalization;
using Spectre.Console;

namespace PartnerCloud.ColdStart;

/// <summary>The figures of all subjects, compared with the first.</summary>
internal static class Comparison
{
    public static Table Of(IReadOnlyList<Subject> subjects)
    {
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("function", "init: min / median / max, ms", "first invocation: min / median / max, ms", "both, median, ms", $"compared with {subjects[0].Title}");
        var measure = Median(subjects[0], start => start.Total);
        foreach (var subject in subjects)
        {
            var total = Median(subject, start => start.Total);
            table.AddRow(subject.Title, Spread(subject, start => start.Init), Spread(subject, start => start.First), Number(total), string.Create(CultureInfo.InvariantCulture, $"{total / measure:F2}"));
        }
        return table;
    }

    private static string Spread(Subject subject, Func<ColdStart, TimeSpan> part) => string.Join(" / ",
        Number(subject.Starts.Min(part).TotalMilliseconds), Number(Median(subject, part)), Number(subject.Starts.Max(part).TotalMilliseconds));

    private static double Median(Subject subject, Func<ColdStart, TimeSpan> part)
    {
        double[] sorted = [.. subject.Starts.Select(start => part(start).TotalMilliseconds).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Number(double milliseconds) => milliseconds.ToString("F0", CultureInfo.InvariantCulture);
}
