using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerCloud.AwsPackages.Lambda;

namespace PartnerCloud.AwsPackages.Tests.Lambda.ErrorReports;

/// <summary>
/// Our reports are those of AWS's RuntimeSupport, byte for byte. <c>recorded.json</c> was written by its code of July 2026, for the same exceptions.
/// Lines of stack traces and long runs of a letter are shortened on both sides.
/// </summary>
public sealed partial class ErrorReportTests
{
    private static readonly Dictionary<string, string> Recorded = Read();

    public static TheoryData<string> Names => [.. ReportedErrors.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Report_IsTheOneThatAwsWrote(string name)
    {
        var report = ErrorReportWriter.Write(ErrorReport.Of(ReportedErrors.All[name]));

        Assert.Equal(Recorded[name], Shortened(report));
    }

    [Fact]
    public void EachRecordedReport_IsCompared() => Assert.Equal(ReportedErrors.All.Keys.Order(), Recorded.Keys.Order());

    private static string Shortened(string report) =>
        LongRun.Replace(StackLine.Replace(report, "\"at ...\""), run => $"<{run.Value[0]} {run.Length} times>");

    private static Dictionary<string, string> Read()
    {
        using var file = typeof(ErrorReportTests).Assembly.GetManifestResourceStream("recorded-error-reports.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }

    [GeneratedRegex("\"at [^\\n]*?\"(?=,?\\n)")]
    private static partial Regex StackLine { get; }

    [GeneratedRegex("x{100,}|é{100,}")]
    private static partial Regex LongRun { get; }
}
