using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>The log of all calls, with their callers and results.</summary>
public sealed class CallLog
{
    private static readonly string[] Reads = ["Get", "List", "Describe", "Head", "Lookup", "Simulate", "Generate", "Assume", "Invoke", "Validate"];

    private readonly Lock gate = new();
    private readonly List<CallRecord> records = [];

    /// <summary>All calls so far, in the order of their ends.</summary>
    public IReadOnlyList<CallRecord> All
    {
        get
        {
            lock (gate)
                return [.. records];
        }
    }

    /// <summary>Counts the calls that tried to change something.</summary>
    /// <param name="service">The service's signing name; null for all.</param>
    /// <param name="accountId">The account; null for all.</param>
    public int CountWrites(string? service = null, string? accountId = null) =>
        All.Count(call => call.IsWrite && (service is null || call.Service == service) && (accountId is null || call.AccountId == accountId));

    internal static bool IsWrite(string operation) => !Array.Exists(Reads, read => operation.StartsWith(read, StringComparison.Ordinal));

    internal CallRecord Add(DateTimeOffset time, Caller caller, string service, string operation, string result, IReadOnlyList<PermissionUse>? permissions = null)
    {
        lock (gate)
        {
            var record = new CallRecord(records.Count + 1, time, caller.AccountId, caller.Arn, service, operation, IsWrite(operation), result) { Origin = caller.Origin, Permissions = permissions ?? [] };
            records.Add(record);
            return record;
        }
    }
}
