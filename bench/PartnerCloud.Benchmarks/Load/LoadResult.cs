using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Benchmarks.Load;

/// <summary>The outcome of a load.</summary>
/// <param name="Begun">When all requests were made.</param>
/// <param name="Executions">The figures of all executions.</param>
/// <param name="Calls">All calls over the wire.</param>
internal sealed record LoadResult(DateTimeOffset Begun, IReadOnlyList<ExecutionFigures> Executions, IReadOnlyList<CallRecord> Calls)
{
    private const int CreationsInFlight = 5;
    private static readonly TimeSpan Creation = TimeSpan.FromSeconds(60);

    public IReadOnlyList<ExecutionFigures> Failed => [.. Executions.Where(execution => execution.Status != ExecutionStatus.Succeeded)];

    /// <summary>The executions that created accounts.</summary>
    public IReadOnlyList<ExecutionFigures> Created => [.. Executions.Where(execution => execution.Kind == "created")];

    /// <summary>The shortest time that Organizations' quota allows for all creations: five at a time, a minute each.</summary>
    public TimeSpan Bound => Creation * Math.Ceiling(Created.Count / (double)CreationsInFlight);

    /// <summary>From the start until the last account was created.</summary>
    public TimeSpan Creating => Created.Max(execution => execution.UntilCreating ?? TimeSpan.Zero) + Creation;

    /// <summary>From the start until everything had ended.</summary>
    public TimeSpan All => Executions.Max(execution => execution.Duration);

    /// <summary>How often an operation was called, and how often it was refused.</summary>
    public (int Calls, int Refused) CallsOf(string operation)
    {
        var calls = Calls.Where(call => call.Operation == operation).ToList();
        return (calls.Count, calls.Count(call => call.Result != "OK"));
    }

    /// <summary>The failed attempts by state and error: the most in one visit of a state, and the total.</summary>
    public IEnumerable<(string State, string Error, int Most, int All)> Failures => Executions.SelectMany(execution => execution.Failures)
        .GroupBy(failure => (failure.State, failure.Error)).OrderByDescending(group => group.Sum(failure => failure.Count))
        .Select(group => (group.Key.State, group.Key.Error, group.Max(failure => failure.Count), group.Sum(failure => failure.Count)));
}
