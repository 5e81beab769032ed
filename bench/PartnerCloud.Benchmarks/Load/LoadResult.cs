using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Benchmarks.Load;

/// <summary>What a load took.</summary>
/// <param name="Begun">When everything was asked for.</param>
/// <param name="Executions">All executions.</param>
/// <param name="Calls">All calls over the wire.</param>
internal sealed record LoadResult(DateTimeOffset Begun, IReadOnlyList<ExecutionFigures> Executions, IReadOnlyList<CallRecord> Calls)
{
    private const int CreationsInFlight = 5;
    private static readonly TimeSpan Creation = TimeSpan.FromSeconds(60);

    public IReadOnlyList<ExecutionFigures> Failed => [.. Executions.Where(execution => execution.Status != ExecutionStatus.Succeeded)];

    /// <summary>Accounts that were created.</summary>
    public IReadOnlyList<ExecutionFigures> Created => [.. Executions.Where(execution => execution.Kind == "created")];

    /// <summary>The least time that Organizations lets the creations take: five in flight, a minute each.</summary>
    public TimeSpan Bound => Creation * Math.Ceiling(Created.Count / (double)CreationsInFlight);

    /// <summary>From the beginning until the last account was there.</summary>
    public TimeSpan Creating => Created.Max(execution => execution.UntilCreating ?? TimeSpan.Zero) + Creation;

    /// <summary>From the beginning until everything had ended.</summary>
    public TimeSpan All => Executions.Max(execution => execution.Duration);

    /// <summary>How often an operation was called, and how often Organizations or another service refused it.</summary>
    public (int Calls, int Refused) CallsOf(string operation)
    {
        var calls = Calls.Where(call => call.Operation == operation).ToList();
        return (calls.Count, calls.Count(call => call.Result != "OK"));
    }

    /// <summary>The most failed attempts in one visit of a state, and all of them, by state and error.</summary>
    public IEnumerable<(string State, string Error, int Most, int All)> Failures => Executions.SelectMany(execution => execution.Failures)
        .GroupBy(failure => (failure.State, failure.Error)).OrderByDescending(group => group.Sum(failure => failure.Count))
        .Select(group => (group.Key.State, group.Key.Error, group.Max(failure => failure.Count), group.Sum(failure => failure.Count)));
}
