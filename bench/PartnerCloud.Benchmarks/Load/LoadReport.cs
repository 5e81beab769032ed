using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace PartnerCloud.Benchmarks.Load;

/// <summary>Prints the figures of a load as tables.</summary>
internal static class LoadReport
{
    public static void Write(IAnsiConsole console, LoadResult result, TimeSpan took)
    {
        console.Write(Kinds(result));
        console.Write(Retries(result));
        console.Write(Calls(result));
        foreach (var failed in result.Failed.GroupBy(execution => execution.Error![..Math.Min(200, execution.Error!.Length)]).Take(10))
            console.MarkupLineInterpolated($"[red]{failed.Count()} ended with[/] {failed.Key}");
        console.WriteLine(Invariant($"{result.Executions.Count - result.Failed.Count} of {result.Executions.Count} executions succeeded."));
        if (result.Created.Count > 0)
            console.WriteLine(Invariant($"The last account was created after {result.Creating.TotalSeconds:N0} s. The quotas allow {result.Bound.TotalSeconds:N0} s at best. Ratio: {result.Creating / result.Bound:F3}."));
        console.WriteLine(Invariant($"Simulated in {took.TotalSeconds:F0} s; {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB of memory are in use, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at the peak."));
    }

    private static Table Kinds(LoadResult result)
    {
        var table = Table("requests", "number", "succeeded", "until the end, s: median / 95% / last", "until creating, s: first / median / last", "transitions: mean / most", "invocations, mean", "events, most", "USD, mean");
        foreach (var kind in result.Executions.GroupBy(execution => execution.Kind))
        {
            double[] ends = [.. kind.Select(execution => execution.Duration.TotalSeconds).Order()];
            double[] creating = [.. kind.Select(execution => execution.UntilCreating?.TotalSeconds).OfType<double>().Order()];
            table.AddRow(kind.Key, Invariant($"{ends.Length}"), Invariant($"{kind.Count(execution => execution.Error is null)}"),
                Invariant($"{ends[ends.Length / 2]:F0} / {ends[ends.Length * 95 / 100]:F0} / {ends[^1]:F0}"),
                creating.Length == 0 ? "" : Invariant($"{creating[0]:F0} / {creating[creating.Length / 2]:F0} / {creating[^1]:F0}"),
                Invariant($"{kind.Average(execution => execution.Use.StateTransitions):F1} / {kind.Max(execution => execution.Use.StateTransitions)}"),
                Invariant($"{kind.Average(execution => execution.Use.FunctionInvocations):F1}"), Invariant($"{kind.Max(execution => execution.Events)}"),
                Invariant($"{kind.Average(execution => execution.Cost):F4}"));
        }
        return table;
    }

    private static Table Retries(LoadResult result)
    {
        var table = Table("state", "failed attempts", "all", "most in one visit", "retries allowed");
        foreach (var (state, error, most, all) in result.Failures)
            table.AddRow(state, error, Invariant($"{all}"), Invariant($"{most}"), Invariant($"{Retriers.Of(state, error)}"));
        return table;
    }

    private static Table Calls(LoadResult result)
    {
        var table = Table("call to Organizations", "number", "refused", "per second, mean");
        foreach (var operation in result.Calls.Where(call => call.Service == "organizations").Select(call => call.Operation).Distinct().Order(StringComparer.Ordinal))
        {
            var (calls, refused) = result.CallsOf(operation);
            table.AddRow(operation, Invariant($"{calls}"), Invariant($"{refused}"), Invariant($"{calls / result.All.TotalSeconds:F2}"));
        }
        return table;
    }

    private static Table Table(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns(columns);
        return table;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
