using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Faults;

/// <summary>The faults that the server injects, in the same way for all services.</summary>
public sealed class FaultPlan(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<Fault> faults = [];
    private readonly Dictionary<(Fault Fault, string Service, string Operation), int> seen = new(new ByFault());
    private readonly Dictionary<Fault, DateTimeOffset> begun = new(ReferenceEqualityComparer.Instance);

    /// <summary>The number of calls with a fault since the plan was last cleared.</summary>
    public int Struck { get; private set; }

    /// <summary>Plans a fault.</summary>
    public void Add(Fault fault)
    {
        lock (gate)
            faults.Add(fault);
    }

    /// <summary>Plans a fault for one operation of one service. Null matches all.</summary>
    public void Add(FaultKind kind, string? service, string? operation, Occurrence strikes) =>
        Add(new Fault(kind, strikes) { Service = service, Operation = operation });

    /// <summary>Plans an error of the test's choice, which is returned before the change.</summary>
    public void Add(AwsErrorException error, string service, string operation, Occurrence strikes) =>
        Add(new Fault(FaultKind.Error, strikes) { Service = service, Operation = operation, Error = error });

    /// <summary>Plans a hook between an operation's change and its answer.</summary>
    public void AfterChange(string service, string operation, Occurrence strikes, Func<CancellationToken, Task> hook) =>
        Add(new Fault(FaultKind.AfterChange, strikes) { Service = service, Operation = operation, Hook = hook });

    /// <summary>Removes all faults and resets the counts.</summary>
    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
            seen.Clear();
            begun.Clear();
            Struck = 0;
        }
    }

    /// <summary>Counts a call and returns the faults that strike it.</summary>
    internal IReadOnlyList<Fault> Strike(string service, string operation, Caller caller)
    {
        lock (gate)
        {
            IReadOnlyList<Fault> striking = [.. faults.Where(fault => fault.Matches(service, operation, caller) && fault.Strikes.Strikes(Count(fault, service, operation)) && !IsOver(fault))];
            Struck += striking.Count > 0 ? 1 : 0;
            return striking;
        }
    }

    /// <summary>Whether a fault's duration is over. It starts with the first strike.</summary>
    private bool IsOver(Fault fault)
    {
        if (fault.Lasts is not { } lasts)
            return false;
        var now = time.GetUtcNow();
        return begun.TryAdd(fault, now) is false && now - begun[fault] >= lasts;
    }

    private int Count(Fault fault, string service, string operation)
    {
        var key = (fault, service, operation);
        return seen[key] = seen.GetValueOrDefault(key) + 1;
    }

    // Two planned faults may be equal, but each has its own count.
    private sealed class ByFault : IEqualityComparer<(Fault Fault, string Service, string Operation)>
    {
        public bool Equals((Fault Fault, string Service, string Operation) x, (Fault Fault, string Service, string Operation) y) =>
            ReferenceEquals(x.Fault, y.Fault) && x.Service == y.Service && x.Operation == y.Operation;

        public int GetHashCode((Fault Fault, string Service, string Operation) key) => HashCode.Combine(key.Service, key.Operation);
    }
}
