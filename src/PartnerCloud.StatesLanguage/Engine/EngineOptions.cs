using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Engine;

/// <summary>The options of the interpreter.</summary>
public sealed record EngineOptions
{
    /// <summary>The invoker that runs the functions.</summary>
    public required IFunctionInvoker Functions { get; init; }

    /// <summary>The receiver of the events of <c>events:putEvents</c>.</summary>
    public required IEventSink Events { get; init; }

    /// <summary>Additional integrations, or replacements for <c>lambda:invoke</c> and <c>events:putEvents</c>.</summary>
    public IReadOnlyCollection<ITaskIntegration> Integrations { get; init; } = [];

    /// <summary>
    /// A callback for every change of an execution's status, before code that waits for its end continues. It must not block. Work that it starts
    /// must take a unit of <see cref="Activity"/> before the callback returns.
    /// </summary>
    public Action<Execution, ExecutionState> StatusChanged { get; init; } = (_, _) => { };

    /// <summary>The cloud's clock, for waits, retry delays, heartbeats, the state machine's time limit and all timestamps.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The clock for time limits of real work. A function with a 60-second limit gets 60 real seconds, at any speed of the cloud's clock.</summary>
    public TimeProvider HostTime { get; init; } = TimeProvider.System;

    /// <summary>The count of work in progress. With a <see cref="VirtualTime"/> as clock, both must share this object.</summary>
    public Activity Activity { get; init; } = new();

    /// <summary>The source of randomness for jitter, <c>States.MathRandom</c> and <c>States.UUID</c>.</summary>
    public Random Random { get; init; } = new();
}
