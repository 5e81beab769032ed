using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>What the interpreter works with.</summary>
public sealed record EngineOptions
{
    /// <summary>Runs the functions.</summary>
    public required IFunctionInvoker Functions { get; init; }

    /// <summary>Takes the events of <c>events:putEvents</c>.</summary>
    public required IEventSink Events { get; init; }

    /// <summary>Integrations besides <c>lambda:invoke</c> and <c>events:putEvents</c>, or in their place.</summary>
    public IReadOnlyCollection<ITaskIntegration> Integrations { get; init; } = [];

    /// <summary>
    /// Called for every change of an execution's status, before anybody who waits for its end goes on. It must not block: work that it begins
    /// takes a unit of <see cref="Activity"/> before it returns.
    /// </summary>
    public Action<Execution, ExecutionState> StatusChanged { get; init; } = (_, _) => { };

    /// <summary>The cloud's clock: waits, retry delays, heartbeats, the state machine's time limit, all timestamps.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The clock that limits work which really runs: a function with 60 seconds has 60 real ones, however fast the cloud's clock runs.</summary>
    public TimeProvider HostTime { get; init; } = TimeProvider.System;

    /// <summary>Counts the work in progress; the same object as the clock's, if that is a <see cref="VirtualTime"/>.</summary>
    public Activity Activity { get; init; } = new();

    /// <summary>Jitter, <c>States.MathRandom</c>, <c>States.UUID</c>.</summary>
    public Random Random { get; init; } = new();
}
