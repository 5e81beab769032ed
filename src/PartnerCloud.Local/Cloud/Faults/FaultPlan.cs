using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Cloud.Faults;

/// <summary>The faults that the server injects, uniformly for all services.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Fault> faults = [];
    private readonly Dictionary<(Fault Fault, string Service, string Operation), int> seen = new(new ByFault());

    /// <summary>Plans a fault.</summary>
    public void Add(Fault fault)
    {
        lock (gate)
            faults.Add(fault);
    }

    /// <summary>Plans a fault for one operation of one service; null matches all of them.</summary>
    public void Add(FaultKind kind, string? service, string? operation, Occurrence strikes) =>
        Add(new Fault(kind, strikes) { Service = service, Operation = operation });

    /// <summary>Plans an error of the test's choice, answered before anything is changed.</summary>
    public void Add(AwsErrorException error, string service, string operation, Occurrence strikes) =>
        Add(new Fault(FaultKind.Error, strikes) { Service = service, Operation = operation, Error = error });

    /// <summary>Plans a hook between the change that an operation makes and its answer.</summary>
    public void AfterChange(string service, string operation, Occurrence strikes, Func<CancellationToken, Task> hook) =>
        Add(new Fault(FaultKind.AfterChange, strikes) { Service = service, Operation = operation, Hook = hook });

    /// <summary>Forgets all faults and counts.</summary>
    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
            seen.Clear();
        }
    }

    /// <summary>Counts a call and tells which faults strike it.</summary>
    internal IReadOnlyList<Fault> Strike(string service, string operation, Caller caller)
    {
        lock (gate)
        {
            return [.. faults.Where(fault => fault.Matches(service, operation, caller) && fault.Strikes.Strikes(Count(fault, service, operation)))];
        }
    }

    private int Count(Fault fault, string service, string operation)
    {
        var key = (fault, service, operation);
        return seen[key] = seen.GetValueOrDefault(key) + 1;
    }

    // Two planned faults may be equal; each counts for itself.
    private sealed class ByFault : IEqualityComparer<(Fault Fault, string Service, string Operation)>
    {
        public bool Equals((Fault Fault, string Service, string Operation) x, (Fault Fault, string Service, string Operation) y) =>
            ReferenceEquals(x.Fault, y.Fault) && x.Service == y.Service && x.Operation == y.Operation;

        public int GetHashCode((Fault Fault, string Service, string Operation) key) => HashCode.Combine(key.Service, key.Operation);
    }
}
